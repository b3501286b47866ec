package org.crosspulse.pulse;

import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * A full-select voltage as a scheme gives it.
 *
 * @param value in {@code unit}: volts, or a multiple of the device's threshold
 * @param unit {@link Unit#VOLT}, {@link Unit#ON_THRESHOLD} or {@link Unit#OFF_THRESHOLD}
 */
public record Amplitude(double value, Unit unit) {
  /**
   * The voltage (V) for a device with these thresholds (V).
   *
   * @param onVolts V_on
   * @param offVolts V_off
   */
  public double volts(double onVolts, double offVolts) {
    return switch (unit) {
      case VOLT -> value;
      case ON_THRESHOLD -> value * onVolts;
      case OFF_THRESHOLD -> value * offVolts;
      default -> throw new IllegalStateException("an amplitude cannot be " + unit.meaning());
    };
  }

  @Override
  public String toString() {
    return Quantity.format(value, unit);
  }
}
