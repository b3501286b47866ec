package org.crosspulse.qualify;

import java.util.OptionalDouble;
import org.crosspulse.device.Memristor;

/**
 * The pulse widths with which a step up and a step down are alike at the reference state: both are
 * the wanted part of the conductance range.
 *
 * @param stepSiemens the step (S)
 * @param upSeconds width of u₊; NaN where no width makes that step (s)
 * @param downSeconds width of u₋; NaN where no width makes that step (s)
 */
public record SymmetricPair(double stepSiemens, double upSeconds, double downSeconds) {
  /**
   * Solves both.
   *
   * @param levels the range over the step, ≥ 2
   */
  public static SymmetricPair of(
      Memristor device, UsableRange range, double upVolts, double downVolts, int levels) {
    double step = range.siemens() / levels;
    return new SymmetricPair(
        step, width(device, range, upVolts, step), width(device, range, downVolts, -step));
  }

  private static double width(Memristor device, UsableRange range, double volts, double step) {
    OptionalDouble seconds =
        Flight.seconds(device, volts, range.middle(), target(device, range, step));
    return seconds.orElse(Double.NaN);
  }

  /** The state a step (S) beside the reference state. */
  static double target(Memristor device, UsableRange range, double step) {
    return device.stateAtConductance(device.conductanceSiemens(range.middle()) + step);
  }
}
