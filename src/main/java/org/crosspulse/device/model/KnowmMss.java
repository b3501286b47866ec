package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * Knowm's metastable switches: a collection of two-state switches that flip by heat, the more
 * easily the nearer the voltage is to a threshold.
 *
 * <p>dx/dt = a·(1 − x) − b·x with a = (1/τ)/(1 + e^{−(v − V_on)/V_T}) and b = (1/τ)/(1 + e^{(v +
 * V_off)/V_T}); G = x/R_on + (1 − x)/R_off. Linear in the state, so that a pulse of any voltage is
 * an exponential approach. The switches flip at rest too, though e^{V_on/V_T} times less often:
 * this device is never quite still. Only the model's memristive current is here, not the Schottky
 * diode in parallel with it.
 *
 * <p>Source: M. A. Nugent, T. W. Molter, AHaH computing, PLoS ONE 9, e85175 (2014).
 *
 * @param onThresholdVolts V_on &gt; 0 (V)
 * @param offThresholdVolts V_off, given as positive (V)
 * @param seconds τ (s)
 * @param kelvin T: V_T = kT/q (K)
 * @param onOhms R_on (Ω)
 * @param offOhms R_off (Ω)
 */
public record KnowmMss(
    double onThresholdVolts,
    double offThresholdVolts,
    double seconds,
    double kelvin,
    double onOhms,
    double offOhms)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "knowm-mss",
          "Knowm metastable switches: soft thresholds, never quite still",
          "M. A. Nugent, T. W. Molter, AHaH computing, PLoS ONE 9, e85175 (2014)",
          List.of(
              Parameter.quantity("v_on", Unit.VOLT, "soft threshold of the rise"),
              Parameter.quantity("v_off", Unit.VOLT, "soft threshold of the fall, as positive"),
              Parameter.quantity("tau", Unit.SECOND, "time constant far beyond a threshold"),
              Parameter.quantity("temperature", Unit.KELVIN, "which softens the thresholds"),
              Parameter.quantity("r_on", Unit.OHM, "lowest resistance"),
              Parameter.quantity("r_off", Unit.OHM, "highest resistance")),
          KnowmMss::from);

  /** Checks the signs and the order of the resistances. */
  public KnowmMss {
    requirePositive("v_on", onThresholdVolts, Unit.VOLT);
    requirePositive("v_off", offThresholdVolts, Unit.VOLT);
    requirePositive("tau", seconds, Unit.SECOND);
    requirePositive("temperature", kelvin, Unit.KELVIN);
    requirePositive("r_on", onOhms, Unit.OHM);
    requirePositive("r_off", offOhms, Unit.OHM);
    requireOrder("r_on", onOhms, "r_off", offOhms, Unit.OHM);
  }

  private static Memristor from(ParameterValues values) {
    return new KnowmMss(
        values.number("v_on"),
        values.number("v_off"),
        values.number("tau"),
        values.number("temperature"),
        values.number("r_on"),
        values.number("r_off"));
  }

  /** a: flips a second of a switch that is off (1/s). */
  private double rises(double volts) {
    return 1 / (seconds * (1 + Math.exp(-(volts - onThresholdVolts) / thermalVolts())));
  }

  /** b: flips a second of a switch that is on (1/s). */
  private double falls(double volts) {
    return 1 / (seconds * (1 + Math.exp((volts + offThresholdVolts) / thermalVolts())));
  }

  private double thermalVolts() {
    return Physics.VOLTS_PER_KELVIN * kelvin;
  }

  @Override
  public Thresholds thresholds() {
    return new Thresholds(onThresholdVolts, -offThresholdVolts);
  }

  @Override
  public boolean hasDeadZone() {
    return false;
  }

  @Override
  public boolean isStillAt(double volts) {
    return false;
  }

  @Override
  public double rate(double volts, double state) {
    return rises(volts) * (1 - state) - falls(volts) * state;
  }

  @Override
  public double destination(double volts) {
    double rises = rises(volts);
    return rises / (rises + falls(volts));
  }

  @Override
  public double conductanceSiemens(double state) {
    return LinearConductance.siemens(state, 1 / offOhms, 1 / onOhms);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return LinearConductance.state(siemens, 1 / offOhms, 1 / onOhms);
  }

  @Override
  public PulseMap pulse(double volts, double pulseSeconds) {
    double kept = Math.exp(-(rises(volts) + falls(volts)) * pulseSeconds);
    return kept == 1 ? IdentityPulse.INSTANCE : new ExponentialApproach(destination(volts), kept);
  }
}
