package org.crosspulse.device;

/**
 * The two voltages that bound the dead zone.
 *
 * @param onVolts beyond it the conductance rises; positive in this project's sign convention (V)
 * @param offVolts beyond it the conductance falls; of the opposite sign (V)
 */
public record Thresholds(double onVolts, double offVolts) {
  /** Checks that the two have opposite signs. */
  public Thresholds {
    if (!(onVolts * offVolts < 0)) {
      throw new IllegalArgumentException(
          "thresholds must have opposite signs, were " + onVolts + " V and " + offVolts + " V");
    }
  }

  /** Whether {@code volts} is on or between the thresholds. */
  public boolean deadZoneContains(double volts) {
    return volts >= Math.min(onVolts, offVolts) && volts <= Math.max(onVolts, offVolts);
  }

  /** The thresholds of the same device with its terminals exchanged. */
  public Thresholds flipped() {
    return new Thresholds(-onVolts, -offVolts);
  }
}
