package org.crosspulse.pulse;

/**
 * A stretch of a line's voltage: straight from one value to another, or constant.
 *
 * @param fromVolts at its beginning (V)
 * @param toVolts at its end (V)
 * @param endTick where the next one begins; {@link PulseGenerator#SILENT} for the last
 * @param pulse the slot of the pulse that this belongs to, counted through the phases; −1 at rest
 */
public record Segment(double fromVolts, double toVolts, long endTick, int pulse) {
  /** A line at rest for ever. */
  public static final Segment REST = new Segment(0, 0, PulseGenerator.SILENT, -1);

  /** Whether the line is driven. */
  public boolean isPulse() {
    return pulse >= 0;
  }

  /** Whether the voltage changes. */
  public boolean isRamp() {
    return fromVolts != toVolts;
  }
}
