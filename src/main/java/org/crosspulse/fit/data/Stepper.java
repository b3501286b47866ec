package org.crosspulse.fit.data;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;

/**
 * Moves the state of one device under pulses and ramps of the voltage.
 *
 * <p>A ramp is cut where it passes zero or a threshold, so that what it does is a continuous
 * function of the thresholds; each part is played as pulses of the model, two for each step, at the
 * voltages of Gauss' quadrature: where the rate is a product of a function of the voltage and one
 * of the state, the error is of the fourth order in the step.
 */
final class Stepper {
  private static final double GAUSS_NODE = 0.5 / Math.sqrt(3);

  /** A quick step moves the state by about this much at most. */
  private static final double QUICK_MOVE = 0.05;

  private static final int MOST_QUICK_STEPS = 64;

  private final Memristor device;
  private final boolean quick;
  private final double largestStepVolts;
  private final double[] corners;

  /**
   * @param largestStepVolts of a ramp (V)
   */
  Stepper(Memristor device, boolean quick, double largestStepVolts) {
    this.device = device;
    this.quick = quick;
    this.largestStepVolts = largestStepVolts;
    Thresholds thresholds = device.thresholds();
    this.corners =
        DoubleStream.of(
                0,
                thresholds.onVolts(),
                thresholds.offVolts(),
                thresholds.stillOnVolts(),
                thresholds.stillOffVolts())
            .sorted()
            .distinct()
            .toArray();
  }

  /** The state after a voltage that runs straight from one value to another. */
  double ramp(double fromVolts, double toVolts, double seconds, double state) {
    double way = toVolts - fromVolts;
    if (way == 0) {
      return pulse(fromVolts, seconds, state);
    }
    double moved = state;
    double at = fromVolts;
    for (int k = 0; k < corners.length; k++) {
      double corner = corners[way > 0 ? k : corners.length - 1 - k];
      if ((corner - at) * way > 0 && (toVolts - corner) * way > 0) {
        moved = straight(at, corner, seconds * ((corner - at) / way), moved);
        at = corner;
      }
    }
    return straight(at, toVolts, seconds * ((toVolts - at) / way), moved);
  }

  /** A part of a ramp without a corner. */
  private double straight(double from, double to, double seconds, double state) {
    if (device.isStillAt((from + to) / 2)) {
      return state;
    }
    int steps = (int) Math.max(1, Math.ceil(Math.abs(to - from) / largestStepVolts));
    double step = (to - from) / steps;
    double half = seconds / (2 * steps);
    double moved = state;
    for (int k = 0; k < steps; k++) {
      double middle = from + (k + 0.5) * step;
      moved = pulse(middle - GAUSS_NODE * step, half, moved);
      moved = pulse(middle + GAUSS_NODE * step, half, moved);
    }
    return moved;
  }

  /** The state after a constant voltage. */
  double pulse(double volts, double seconds, double state) {
    return pulses(device.pulse(volts, seconds), volts, seconds, state, 1);
  }

  /** The state after several equal pulses, whose map is at hand. */
  double pulses(PulseMap map, double volts, double seconds, double state, int count) {
    if (!quick || !(map instanceof OdePulse)) {
      return map.after(state, count);
    }
    double moved = state;
    for (int pulse = 0; pulse < count; pulse++) {
      moved = integrate(volts, seconds, moved);
    }
    return moved;
  }

  /** The classical method of Runge and Kutta; the state stops at its destination. */
  private double integrate(double volts, double seconds, double state) {
    double rate = device.rate(volts, state);
    double end = device.destination(volts);
    if (rate == 0 || (end - state) * rate <= 0) {
      return state;
    }
    double low = Math.min(state, end);
    double high = Math.max(state, end);
    int steps = (int) Math.min(MOST_QUICK_STEPS, 1 + Math.abs(rate) * seconds / QUICK_MOVE);
    double h = seconds / steps;
    double moved = state;
    for (int k = 0; k < steps; k++) {
      double k1 = device.rate(volts, moved);
      double k2 = device.rate(volts, clip(moved + h / 2 * k1, low, high));
      double k3 = device.rate(volts, clip(moved + h / 2 * k2, low, high));
      double k4 = device.rate(volts, clip(moved + h * k3, low, high));
      moved = clip(moved + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4), low, high);
    }
    return moved;
  }

  private static double clip(double state, double low, double high) {
    return Math.min(high, Math.max(low, state));
  }

  @Override
  public String toString() {
    return "Stepper with corners at " + Arrays.toString(corners) + " V";
  }
}
