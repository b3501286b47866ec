package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Overdriven;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * The ideal threshold memristor: beyond a threshold the state moves at a constant rate, whatever
 * the overdrive and the state, and it stops at its bounds.
 *
 * <p>dx/dt = k_on for v &gt; V_on, k_off for v &lt; V_off, else 0; G = G_min + (G_max − G_min)·x. A
 * pulse of duration T moves x by k·T until the bound, so that a coincidence is worth the same step
 * everywhere: with this device the rule of the source paper is exact.
 *
 * @param onThresholdVolts V_on &gt; 0 (V)
 * @param offThresholdVolts V_off &lt; 0 (V)
 * @param onRatePerSecond k_on &gt; 0 (1/s)
 * @param offRatePerSecond k_off &lt; 0 (1/s)
 * @param minSiemens conductance at x = 0 (S)
 * @param maxSiemens conductance at x = 1 (S)
 */
public record ConstantRate(
    double onThresholdVolts,
    double offThresholdVolts,
    double onRatePerSecond,
    double offRatePerSecond,
    double minSiemens,
    double maxSiemens)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "constant-rate",
          "constant rate beyond a threshold, clipped at the bounds (the ideal)",
          "D. Negrov et al., An approximate backpropagation learning rule for memristor based neural"
              + " networks using synaptic plasticity, section 2.3 (the device its rule assumes)",
          List.of(
              Parameter.quantity("v_on", Unit.VOLT, "threshold above which the state rises"),
              Parameter.quantity("v_off", Unit.VOLT, "threshold below which the state falls"),
              Parameter.quantity("k_on", Unit.PER_SECOND, "rate above v_on, positive"),
              Parameter.quantity("k_off", Unit.PER_SECOND, "rate below v_off, negative"),
              Parameter.quantity("g_min", Unit.SIEMENS, "conductance at x = 0"),
              Parameter.quantity("g_max", Unit.SIEMENS, "conductance at x = 1")),
          ConstantRate::from);

  /** Checks the signs and the order of the conductances. */
  public ConstantRate {
    requirePositive("v_on", onThresholdVolts, Unit.VOLT);
    requireNegative("v_off", offThresholdVolts, Unit.VOLT);
    requirePositive("k_on", onRatePerSecond, Unit.PER_SECOND);
    requireNegative("k_off", offRatePerSecond, Unit.PER_SECOND);
    requirePositive("g_min", minSiemens, Unit.SIEMENS);
    requirePositive("g_max", maxSiemens, Unit.SIEMENS);
    requireOrder("g_min", minSiemens, "g_max", maxSiemens, Unit.SIEMENS);
  }

  private static Memristor from(ParameterValues values) {
    return new ConstantRate(
        values.number("v_on"),
        values.number("v_off"),
        values.number("k_on"),
        values.number("k_off"),
        values.number("g_min"),
        values.number("g_max"));
  }

  /** dx/dt (1/s). */
  static double rate(double volts, double vOn, double vOff, double kOn, double kOff) {
    return volts > vOn ? kOn : volts < vOff ? kOff : 0;
  }

  @Override
  public Thresholds thresholds() {
    return new Thresholds(onThresholdVolts, offThresholdVolts);
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    return rate(volts, onThresholdVolts, offThresholdVolts, onRatePerSecond, offRatePerSecond);
  }

  @Override
  public double conductanceSiemens(double state) {
    return LinearConductance.siemens(state, minSiemens, maxSiemens);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return LinearConductance.state(siemens, minSiemens, maxSiemens);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    return ConstantStep.of(rate(volts, 0) * seconds);
  }

  @Override
  public PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    double volts = Math.abs(fromVolts) > Math.abs(toVolts) ? fromVolts : toVolts;
    double threshold = volts > 0 ? onThresholdVolts : offThresholdVolts;
    return fromVolts == toVolts
        ? pulse(fromVolts, seconds)
        : ConstantStep.of(
            rate(volts, 0) * Overdriven.seconds(fromVolts, toVolts, seconds, threshold));
  }
}
