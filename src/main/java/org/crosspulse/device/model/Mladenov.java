package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * Mladenov's simplified model of a hafnium dioxide memristor (K6): beyond a threshold the state
 * moves in proportion to the whole voltage, not to the part beyond the threshold.
 *
 * <p>dx/dt = v/(u_tp·t_swp) for v &gt; u_tp, v/(|u_tn|·t_swn) for v &lt; u_tn, else 0; R = R_on·x +
 * R_off·(1 − x). Closed form: a constant step.
 *
 * <p>Source: V. Mladenov, models of HfO₂ memristors for neural networks (model K6), with the
 * parameters of the project's device catalogue.
 *
 * @param thresholds u_tp and u_tn
 * @param onSeconds t_swp, time of the full range at u_tp (s)
 * @param offSeconds t_swn, time of the full range at u_tn (s)
 * @param onOhms R_on (Ω)
 * @param offOhms R_off (Ω)
 */
public record Mladenov(
    Thresholds thresholds, double onSeconds, double offSeconds, double onOhms, double offOhms)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "mladenov",
          "Mladenov K6: beyond a threshold, in proportion to the voltage",
          "V. Mladenov, simplified models of HfO2 memristors (K6)",
          List.of(
              Parameter.quantity("u_tp", Unit.VOLT, "threshold above which the state rises"),
              Parameter.quantity("u_tn", Unit.VOLT, "threshold below which it falls, negative"),
              Parameter.quantity("t_swp", Unit.SECOND, "time of the full range at u_tp"),
              Parameter.quantity("t_swn", Unit.SECOND, "time of the full range at u_tn"),
              Parameter.quantity("r_on", Unit.OHM, "lowest resistance"),
              Parameter.quantity("r_off", Unit.OHM, "highest resistance")),
          Mladenov::from);

  /** Checks the signs and the order of the resistances. */
  public Mladenov {
    requirePositive("t_swp", onSeconds, Unit.SECOND);
    requirePositive("t_swn", offSeconds, Unit.SECOND);
    requirePositive("r_on", onOhms, Unit.OHM);
    requirePositive("r_off", offOhms, Unit.OHM);
    requireOrder("r_on", onOhms, "r_off", offOhms, Unit.OHM);
  }

  private static Memristor from(ParameterValues values) {
    return new Mladenov(
        new Thresholds(
            requirePositive("u_tp", values.number("u_tp"), Unit.VOLT),
            requireNegative("u_tn", values.number("u_tn"), Unit.VOLT)),
        values.number("t_swp"),
        values.number("t_swn"),
        values.number("r_on"),
        values.number("r_off"));
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    if (isStillAt(volts)) {
      return 0;
    }
    return volts > 0
        ? volts / (thresholds.onVolts() * onSeconds)
        : -volts / (thresholds.offVolts() * offSeconds);
  }

  @Override
  public double conductanceSiemens(double state) {
    return 1 / LinearResistance.ohms(state, onOhms, offOhms);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return LinearResistance.state(siemens, onOhms, offOhms);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    return ConstantStep.of(rate(volts, 0.5) * seconds);
  }
}
