package org.crosspulse.variability;

/** A property that may differ from cell to cell, as a factor on what the device file says. */
public enum CellProperty {
  /** Both thresholds together. */
  THRESHOLD(1, false),
  /** The threshold of rising conductance. */
  V_ON(2, false),
  /** The threshold of falling conductance. */
  V_OFF(3, false),
  /** The rate in both directions together. */
  RATE(4, true),
  /** The rate at which the conductance rises. */
  RATE_ON(5, true),
  /** The rate at which the conductance falls. */
  RATE_OFF(6, true),
  /** The lowest conductance. */
  G_MIN(7, false),
  /** The highest conductance. */
  G_MAX(8, false),
  /** The time constant of relaxation. */
  RETENTION_TIME(9, false);

  // Written out, not ordinal(): a new property in the middle must not change old draws.
  private final int code;
  private final boolean mayBeZero;

  CellProperty(int code, boolean mayBeZero) {
    this.code = code;
    this.mayBeZero = mayBeZero;
  }

  /** Whether a factor of 0 makes sense: a device that never moves is still a device. */
  boolean mayBeZero() {
    return mayBeZero;
  }

  /** The stream of its draws in one array. */
  long stream(int array) {
    return ((long) array << 8) | code;
  }
}
