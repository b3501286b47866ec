package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Unit;

/**
 * NeuroSim's potentiation and depression: the conductance after P pulses is G_min + B(1 −
 * e^{−P/A}), B = (G_max − G_min)/(1 − e^{−P_max/A}); depression is the same curve run from the
 * other end.
 *
 * <p>In the state x = (G − G_min)/(G_max − G_min) a pulse leaves the part e^{−1/A} of the distance
 * to the point B beyond the bound. NeuroSim counts pulses and has no voltage: the device steps once
 * in a pulse of the width of its file beyond an assumed threshold, and a pulse of another width is
 * that part of a step along the same curve. A follows from the nonlinearity NL, see {@link
 * NeuroSimCurve}.
 *
 * <p>Source: P.-Y. Chen, X. Peng, S. Yu, NeuroSim+, IEDM (2017); MLP+NeuroSim V3.0.
 *
 * @param nominal the assumed thresholds
 * @param pulseSeconds width of a pulse that makes one step (s)
 * @param potentiation of the way up
 * @param depression of the way down
 * @param minSiemens G_min (S)
 * @param maxSiemens G_max (S)
 */
public record NeuroSim(
    Thresholds nominal,
    double pulseSeconds,
    Curve potentiation,
    Curve depression,
    double minSiemens,
    double maxSiemens)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "neurosim",
          "NeuroSim LTP/LTD: steps along a saturating curve, threshold assumed",
          "P.-Y. Chen, X. Peng, S. Yu, NeuroSim+, IEDM (2017)",
          List.of(
              Parameter.quantity("v_on", Unit.VOLT, "assumed threshold of potentiation"),
              Parameter.quantity("v_off", Unit.VOLT, "assumed threshold of depression"),
              Parameter.quantity("pulse_width", Unit.SECOND, "width that makes one step"),
              Parameter.number("levels_ltp", "pulses from g_min to g_max, maxNumLevelLTP"),
              Parameter.number("levels_ltd", "pulses from g_max to g_min, maxNumLevelLTD"),
              Parameter.number("nl_ltp", "nonlinearity of potentiation, 0 to 9"),
              Parameter.number("nl_ltd", "nonlinearity of depression, -9 to 0"),
              Parameter.quantity("g_min", Unit.SIEMENS, "lowest conductance"),
              Parameter.quantity("g_max", Unit.SIEMENS, "highest conductance")),
          NeuroSim::from);

  /**
   * One direction.
   *
   * @param levels P_max ≥ 1
   * @param nonlinearity |NL|
   */
  record Curve(double levels, double nonlinearity) {
    private static final double MOST = 9;

    void check(String name, double sign) {
      if (!(levels >= 1) || Double.isInfinite(levels)) {
        throw BadInputException.of("levels_" + name, Double.toString(levels), "1 or more");
      }
      if (!(nonlinearity >= 0 && nonlinearity <= MOST)) {
        throw BadInputException.of(
            "nl_" + name,
            Double.toString(sign * nonlinearity),
            sign > 0 ? "a number from 0 to 9" : "a number from -9 to 0");
      }
    }

    /** What {@code pulses} pulses do to the distance gone, x upwards or 1 − x downwards. */
    PulseMap after(double pulses, boolean up) {
      if (nonlinearity == 0) {
        return ConstantStep.of((up ? pulses : -pulses) / levels);
      }
      double length = NeuroSimCurve.length(nonlinearity) * levels;
      double end = NeuroSimCurve.asymptote(NeuroSimCurve.length(nonlinearity));
      return new ClippedApproach(up ? end : 1 - end, -pulses / length);
    }

    /** Steps a pulse at {@code gone}, the distance from the end that the state leaves. */
    double speed(double gone) {
      if (nonlinearity == 0) {
        return 1 / levels;
      }
      double length = NeuroSimCurve.length(nonlinearity);
      return (NeuroSimCurve.asymptote(length) - gone) / (length * levels);
    }
  }

  /** Checks the signs and ranges. */
  public NeuroSim {
    requirePositive("pulse_width", pulseSeconds, Unit.SECOND);
    potentiation.check("ltp", 1);
    depression.check("ltd", -1);
    requirePositive("g_min", minSiemens, Unit.SIEMENS);
    requirePositive("g_max", maxSiemens, Unit.SIEMENS);
    requireOrder("g_min", minSiemens, "g_max", maxSiemens, Unit.SIEMENS);
  }

  private static Memristor from(ParameterValues values) {
    return new NeuroSim(
        new Thresholds(
            requirePositive("v_on", values.number("v_on"), Unit.VOLT),
            requireNegative("v_off", values.number("v_off"), Unit.VOLT)),
        values.number("pulse_width"),
        new Curve(values.number("levels_ltp"), values.number("nl_ltp")),
        new Curve(values.number("levels_ltd"), -values.number("nl_ltd")),
        values.number("g_min"),
        values.number("g_max"));
  }

  @Override
  public Thresholds thresholds() {
    return nominal;
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
        ? potentiation.speed(state) / pulseSeconds
        : -depression.speed(1 - state) / pulseSeconds;
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
    if (isStillAt(volts) || seconds == 0) {
      return IdentityPulse.INSTANCE;
    }
    double pulses = seconds / pulseSeconds;
    return volts > 0 ? potentiation.after(pulses, true) : depression.after(pulses, false);
  }
}
