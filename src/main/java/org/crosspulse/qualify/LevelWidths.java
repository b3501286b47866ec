package org.crosspulse.qualify;

import java.util.OptionalDouble;
import org.crosspulse.device.Memristor;

/**
 * The pulse widths that take a device through its usable range in a wanted number of pulses.
 *
 * @param upSeconds of u₊; NaN where it does not get there (s)
 * @param downSeconds of u₋; NaN where it does not get there (s)
 */
public record LevelWidths(double upSeconds, double downSeconds) {
  /**
   * Solves both.
   *
   * @param levels how many pulses, ≥ 1
   */
  public static LevelWidths of(
      Memristor device, UsableRange range, double upVolts, double downVolts, int levels) {
    return new LevelWidths(
        width(Flight.seconds(device, upVolts, range.low(), range.high()), levels),
        width(Flight.seconds(device, downVolts, range.high(), range.low()), levels));
  }

  private static double width(OptionalDouble flight, int levels) {
    return flight.isPresent() ? flight.getAsDouble() / levels : Double.NaN;
  }
}
