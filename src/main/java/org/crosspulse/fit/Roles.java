package org.crosspulse.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.crosspulse.device.Memristor;
import org.crosspulse.fit.data.Measurement;
import org.crosspulse.fit.data.Stimulus;

/**
 * What the variables of a model do, found by trying: which set a threshold, which a rate.
 *
 * <p>A variable plays a role where the quantity is proportional to its first power or inversely to
 * it. Levels (see {@link Levels}) have no other role.
 */
final class Roles {
  private static final double STEP = 1e-3;
  private static final double NEARLY = 0.1;
  private static final double BEYOND = 1.4;
  private static final double MIDDLE = 0.5;

  private final ParameterSpace space;
  private final List<Integer> free;

  Roles(ParameterSpace space, List<Integer> free) {
    this.space = space;
    this.free = free;
  }

  /** d ln|quantity| / d coordinate; 0 where it cannot be told. */
  double elasticity(double[] values, int variable, ToDoubleFunction<Memristor> quantity) {
    Memristor above = space.deviceOrNull(Shift.by(space, values, variable, STEP));
    Memristor below = space.deviceOrNull(Shift.by(space, values, variable, -STEP));
    if (above == null || below == null) {
      return 0;
    }
    double ratio = quantity.applyAsDouble(above) / quantity.applyAsDouble(below);
    return ratio > 0 && Double.isFinite(ratio) ? Math.log(ratio) / (2 * STEP) : 0;
  }

  private boolean isScalable(int variable) {
    return space.scale(variable).logarithmic() && !Conventions.isUnit(key(variable));
  }

  private String key(int variable) {
    return space.variables().get(variable).key();
  }

  private static boolean isOne(double elasticity) {
    return Math.abs(Math.abs(elasticity) - 1) < NEARLY;
  }

  private boolean isLevel(double[] values, int variable) {
    return elasticity(values, variable, device -> device.conductanceSiemens(1)) != 0
        || elasticity(values, variable, device -> device.conductanceSiemens(0)) != 0;
  }

  /** Values whose threshold of one direction is another voltage, or as they were. */
  double[] withThreshold(double[] values, boolean on, double volts) {
    ToDoubleFunction<Memristor> threshold =
        device -> on ? device.thresholds().onVolts() : device.thresholds().offVolts();
    Memristor device = space.deviceOrNull(values);
    for (int variable : free) {
      double elasticity = device == null ? 0 : elasticity(values, variable, threshold);
      if (device != null
          && isScalable(variable)
          && isOne(elasticity)
          && !isLevel(values, variable)) {
        double change = Math.log(volts / threshold.applyAsDouble(device)) / elasticity;
        return Shift.by(space, values, variable, change);
      }
    }
    return values;
  }

  /** Whether one variable sets both thresholds. */
  boolean haveThresholdsOneVariable(double[] values) {
    return free.stream()
        .anyMatch(
            variable ->
                elasticity(values, variable, device -> device.thresholds().onVolts()) != 0
                    && elasticity(values, variable, device -> device.thresholds().offVolts()) != 0
                    && !isLevel(values, variable));
  }

  /** Whether a variable moves a threshold. */
  boolean isThreshold(double[] values, int variable) {
    return !space.variables().get(variable).isInitialState()
        && !isLevel(values, variable)
        && (elasticity(values, variable, device -> device.thresholds().onVolts()) != 0
            || elasticity(values, variable, device -> device.thresholds().offVolts()) != 0);
  }

  /**
   * Values with which the data take the state a given number of times through its range in one
   * direction, at the rate that it has in the middle; or as they were.
   */
  double[] withTravel(double[] values, Measurement data, boolean on, double ranges) {
    Memristor device = space.deviceOrNull(values);
    double travel = device == null ? 0 : travel(device, data, on);
    if (device == null || !(travel > 0) || Double.isInfinite(travel)) {
      return values;
    }
    int best = -1;
    double bestElasticity = 0;
    for (int variable : free) {
      double mine = rateElasticity(values, variable, device, on);
      double other = rateElasticity(values, variable, device, !on);
      boolean isRate = isScalable(variable) && isOne(mine) && !isLevel(values, variable);
      // One that drives this direction alone is the better one.
      if (isRate && (best < 0 || other == 0)) {
        best = variable;
        bestElasticity = mine;
      }
    }
    return best < 0
        ? values
        : Shift.by(space, values, best, Math.log(ranges / travel) / bestElasticity);
  }

  private double rateElasticity(double[] values, int variable, Memristor device, boolean on) {
    double volts = BEYOND * (on ? device.thresholds().onVolts() : device.thresholds().offVolts());
    return elasticity(values, variable, other -> other.rate(volts, MIDDLE));
  }

  private static double travel(Memristor device, Measurement data, boolean on) {
    double sum = 0;
    for (Stimulus stimulus : data.stimuli()) {
      if (on ? stimulus.volts() > 0 : stimulus.volts() < 0) {
        sum += Math.abs(device.rate(stimulus.volts(), MIDDLE)) * stimulus.seconds();
      }
    }
    return sum;
  }
}
