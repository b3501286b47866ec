package org.crosspulse.config;

/** How deep a cycle is simulated. */
public enum Fidelity {
  /** The algebra. */
  RULE,
  /** Slots: every pulse that reaches a device, without a clock. */
  COINCIDENCE,
  /** Continuous time, edge by edge. */
  EVENT;

  /** Whether there are edges in time to record. */
  public boolean hasClock() {
    return this == EVENT;
  }
}
