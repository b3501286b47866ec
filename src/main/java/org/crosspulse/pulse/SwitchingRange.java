package org.crosspulse.pulse;

/**
 * The threshold of one direction, which may depend on the device's state.
 *
 * @param stillVolts up to it no state moves (V)
 * @param movingVolts beyond it every state does; equal to stillVolts for a fixed threshold (V)
 */
public record SwitchingRange(double stillVolts, double movingVolts) {
  /** A threshold that does not depend on the state. */
  public static SwitchingRange at(double volts) {
    return new SwitchingRange(volts, volts);
  }
}
