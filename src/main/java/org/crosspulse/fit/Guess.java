package org.crosspulse.fit;

import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.crosspulse.device.Memristor;
import org.crosspulse.fit.data.Measurement;
import org.crosspulse.fit.data.Stimulus;

/**
 * Starting points that suit the data: levels from what was read, thresholds inside of the voltages,
 * rates with which the state goes through its range about once, the initial state from the first
 * reading.
 */
final class Guess {
  private static final double SHAPE_SPREAD = 0.5;
  private static final double EDGE = 0.03;
  private static final double USUAL_THRESHOLD = 0.6;
  private static final double HIGHEST_THRESHOLD = 0.98;
  private static final double LOWEST_THRESHOLD = 0.05;
  private static final double SLOWEST = 0.2;
  private static final double FASTEST = 20;

  private final ParameterSpace space;
  private final Measurement data;
  private final List<Integer> free;
  private final long seed;
  private final Levels levels;
  private final Roles roles;
  private final boolean oneThreshold;
  private final double highestVolts;
  private final double lowestVolts;

  Guess(ParameterSpace space, Measurement data, List<Integer> free, long seed) {
    this.space = space;
    this.data = data;
    this.free = free;
    this.seed = seed;
    List<Integer> parameters =
        free.stream().filter(index -> index != space.initialState()).toList();
    this.levels = new Levels(space, data, parameters);
    this.roles = new Roles(space, parameters);
    this.oneThreshold = roles.haveThresholdsOneVariable(space.start());
    this.highestVolts = data.stimuli().stream().mapToDouble(Stimulus::volts).max().orElse(0);
    this.lowestVolts = data.stimuli().stream().mapToDouble(Stimulus::volts).min().orElse(0);
  }

  Roles roles() {
    return roles;
  }

  /** The start with what the data say at a glance. */
  double[] usual() {
    double[] values = levels.matched(space.start(), 1, 1);
    Memristor device = space.deviceOrNull(values);
    if (device != null && device.thresholds().onVolts() >= highestVolts) {
      values = withThreshold(values, true, USUAL_THRESHOLD);
    }
    if (device != null && device.thresholds().offVolts() <= lowestVolts) {
      values = withThreshold(values, false, USUAL_THRESHOLD);
    }
    return withInitialState(withRates(values, 1, 1));
  }

  /** A random point around what the data say; the same for the same seed and number. */
  double[] random(int number) {
    RandomGenerator draws = new DrawsGenerator(seed, number);
    double[] values = withShapes(space.start(), draws);
    boolean reachesBounds = draws.nextBoolean();
    values =
        levels.matched(
            values,
            reachesBounds ? 1 : Math.exp(0.7 * draws.nextDouble()),
            reachesBounds ? 1 : Math.exp(2 * draws.nextDouble()));
    values = withThreshold(values, true, threshold(draws));
    values = oneThreshold ? values : withThreshold(values, false, threshold(draws));
    values = withRates(values, travel(draws), travel(draws));
    values = withInitialState(values);
    int state = space.initialState();
    return free.contains(state) && draws.nextInt(3) == 0
        ? Shift.to(space, values, state, draws.nextDouble())
        : values;
  }

  private static double threshold(RandomGenerator draws) {
    return LOWEST_THRESHOLD + (HIGHEST_THRESHOLD - LOWEST_THRESHOLD) * draws.nextDouble();
  }

  private static double travel(RandomGenerator draws) {
    return SLOWEST * Math.pow(FASTEST / SLOWEST, draws.nextDouble());
  }

  private double[] withShapes(double[] start, RandomGenerator draws) {
    double[] values = start;
    for (int variable : free) {
      Scale scale = space.scale(variable);
      double part = EDGE + (1 - 2 * EDGE) * draws.nextDouble();
      double spread = SHAPE_SPREAD * draws.nextGaussian();
      values =
          scale.isBounded()
              ? Shift.to(space, values, variable, scale.low() + part * (scale.high() - scale.low()))
              : Shift.by(space, values, variable, spread);
    }
    return values;
  }

  private double[] withThreshold(double[] values, boolean on, double part) {
    double volts = part * (on ? highestVolts : lowestVolts);
    return volts == 0 || (on ? volts < 0 : volts > 0)
        ? values
        : roles.withThreshold(values, on, volts);
  }

  private double[] withRates(double[] values, double up, double down) {
    return roles.withTravel(roles.withTravel(values, data, true, up), data, false, down);
  }

  /** x with which the model shows the first reading that tells. */
  private double[] withInitialState(double[] values) {
    Memristor device = space.deviceOrNull(values);
    int[] rows = data.tellingRows();
    if (device == null || rows.length == 0 || !free.contains(space.initialState())) {
      return values;
    }
    double low = 0;
    double high = 1;
    double wanted = Math.abs(data.measured()[rows[0]]);
    while (high - low > 1e-6) {
      double middle = (low + high) / 2;
      if (Math.abs(data.reading(device, rows[0], middle)) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Shift.to(space, values, space.initialState(), low);
  }
}
