package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.Overdriven;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Unit;

/**
 * A device that makes one published step in every coincidence, beyond assumed thresholds: the
 * analogue hardware kit's (aihwkit's) devices, which count pulses and know no voltage.
 *
 * <p>A pulse of the file's width makes the step; one of another width goes that part of the way.
 * For that the step x → x + s(x) is taken as one pulse of a motion dx/dn = s·ln(1 + s')/s' +
 * s²·s''/12, the iterative logarithm of the step to third order: it makes exactly the step where s
 * is linear in x (for the shipped devices the two differ by less than 2e-8 of the range, tested).
 *
 * <p>Source: M. J. Rasch et al., A flexible and fast PyTorch toolkit for simulating training and
 * inference on analog crossbar arrays, AICAS (2021).
 *
 * @param up the step of a pulse above v_on
 * @param down the step of a pulse below v_off
 * @param nominal the assumed thresholds
 * @param pulseSeconds width of a pulse that makes one step (s)
 * @param minSiemens conductance at x = 0, where w = w_min (S)
 * @param maxSiemens conductance at x = 1, where w = w_max (S)
 */
public record StepDevice(
    StepShape up,
    StepShape down,
    Thresholds nominal,
    double pulseSeconds,
    double minSiemens,
    double maxSiemens)
    implements Memristor {

  private static final double STEEPEST = 0.5;

  /** The parameters of every step device, with those of its shape. */
  static List<Parameter> parameters(Parameter... shape) {
    List<Parameter> all = new ArrayList<>();
    all.add(Parameter.quantity("v_on", Unit.VOLT, "assumed threshold above which it steps up"));
    all.add(Parameter.quantity("v_off", Unit.VOLT, "assumed threshold below which it steps down"));
    all.add(Parameter.quantity("pulse_width", Unit.SECOND, "width that makes one step"));
    all.add(Parameter.quantity("g_min", Unit.SIEMENS, "conductance at w_min"));
    all.add(Parameter.quantity("g_max", Unit.SIEMENS, "conductance at w_max"));
    all.add(Parameter.number("w_min", "lowest weight, negative"));
    all.add(Parameter.number("w_max", "highest weight, positive"));
    all.add(Parameter.number("dw_min", "mean step at w = 0"));
    all.add(Parameter.number("up_down", "asymmetry: above 0 makes the step down smaller"));
    all.addAll(List.of(shape));
    return all;
  }

  /**
   * The steps of both directions before their shape, in parts of the range.
   *
   * @param minWeight w_min
   * @param maxWeight w_max
   * @param up scale of the step up
   * @param down scale of the step down, positive
   */
  record Scale(double minWeight, double maxWeight, double up, double down) {
    static Scale from(ParameterValues values) {
      double min = values.number("w_min");
      double max = requirePositive("w_max", values.number("w_max"));
      if (!(min < 0) || Double.isInfinite(min)) {
        throw BadInputException.of("w_min", Double.toString(min), "a number below zero");
      }
      double step = requirePositive("dw_min", values.number("dw_min"));
      double upDown = ParameterValues.requireInside("up_down", values.number("up_down"), -1, 1);
      double range = max - min;
      return new Scale(
          min,
          max,
          step * (1 + Math.min(0, upDown)) / range,
          step * (1 - Math.max(0, upDown)) / range);
    }

    double range() {
      return maxWeight - minWeight;
    }
  }

  /** Checks the signs and that no step overshoots. */
  public StepDevice {
    requirePositive("pulse_width", pulseSeconds, Unit.SECOND);
    requirePositive("g_min", minSiemens, Unit.SIEMENS);
    requirePositive("g_max", maxSiemens, Unit.SIEMENS);
    requireOrder("g_min", minSiemens, "g_max", maxSiemens, Unit.SIEMENS);
    for (StepShape shape : List.of(up, down)) {
      for (double state : new double[] {0, 0.5, 1}) {
        if (!(Math.abs(shape.slope(state)) <= STEEPEST)) {
          throw BadInputException.of(
              "dw_min",
              "a step that changes by " + shape.slope(state) + " of the state's change",
              "a step that changes by at most half of it");
        }
      }
    }
  }

  static Memristor of(StepShape up, StepShape down, ParameterValues values) {
    return new StepDevice(
        up,
        down,
        new Thresholds(
            requirePositive("v_on", values.number("v_on"), Unit.VOLT),
            requireNegative("v_off", values.number("v_off"), Unit.VOLT)),
        values.number("pulse_width"),
        values.number("g_min"),
        values.number("g_max"));
  }

  /** dx/dn, of which one pulse makes the step. */
  static double flow(StepShape shape, double state) {
    double step = shape.step(state);
    double slope = shape.slope(state);
    double correction = slope == 0 ? 1 : Math.log1p(slope) / slope;
    return step * correction + step * step * shape.curvature(state) / 12;
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
    return isStillAt(volts) ? 0 : flow(volts > 0 ? up : down, state) / pulseSeconds;
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
    StepShape shape = volts > 0 ? up : down;
    double pulses = seconds / pulseSeconds;
    double slope = shape.slope(0);
    if (!shape.isAffine()) {
      return new OdePulse(this, volts, seconds);
    }
    return slope == 0
        ? ConstantStep.of(pulses * shape.step(0))
        : new ClippedApproach(-shape.step(0) / slope, pulses * Math.log1p(slope));
  }

  /** Beyond its threshold the voltage does not matter: a ramp acts for as long as it is there. */
  @Override
  public PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    if (fromVolts == toVolts) {
      return pulse(fromVolts, seconds);
    }
    double volts = Math.abs(fromVolts) > Math.abs(toVolts) ? fromVolts : toVolts;
    double threshold = volts > 0 ? nominal.onVolts() : nominal.offVolts();
    return pulse(volts, Overdriven.seconds(fromVolts, toVolts, seconds, threshold));
  }
}
