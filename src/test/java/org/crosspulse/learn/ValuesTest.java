package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.crossbar.Conductances;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.learn.data.DigitsResource;
import org.crosspulse.pulse.Rounding;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.LearningRule;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that learn by values, levels and counts. */
class ValuesTest {
  private static final List<Integer> LAYERS = List.of(784, 15, 10);
  private static final Roundings STOCHASTIC =
      new Roundings(Rounding.STOCHASTIC, Rounding.STOCHASTIC);

  static Stream<Values> all() {
    LevelGrid x = new LevelGrid(LevelGrid.Kind.FROM_ENDS, 0, 5, 100);
    LevelGrid error = new LevelGrid(LevelGrid.Kind.FROM_ENDS, -1, 2, 100);
    List<PulseUnit> following = Collections.nCopies(2, new PulseUnit(0.001, 0.5));
    return Stream.of(
        new Values.Continuous(),
        new Values.Levels(x, error),
        Values.Pulses.common(0.01, 2, STOCHASTIC),
        new Values.Pulses(following, following, STOCHASTIC));
  }

  @ParameterizedTest
  @MethodSource("all")
  void threadsDoNotChangeABit(Values values) {
    TrainSettings settings = Cases.settings(LAYERS, 3, 20, LearningRule.TIMES, values);
    Datasets digits = DigitsResource.load().first(600, 200);
    try (Workers one = new Workers(1);
        Workers two = new Workers(2)) {
      Network alone = Cases.builder(settings, "constant-rate", 8).onNumbers(one);
      Network together = Cases.builder(settings, "constant-rate", 8).onNumbers(two);
      List<EpochResult> expected = Cases.train(settings, alone, digits, 8, one);
      List<EpochResult> found = Cases.train(settings, together, digits, 8, two);
      assertEquals(expected.get(2).trainLoss(), found.get(2).trainLoss());
      assertEquals(expected.get(2).tally(), found.get(2).tally());
      for (int array = 0; array < 2; array++) {
        assertArrayEquals(weights(alone, array), weights(together, array));
      }
      double error = found.get(2).testErrorPercent();
      assertTrue(error < 75, "after three epochs the test error is " + error + " %, chance is 90");
    }
  }

  /**
   * Fine counts are as good as no counts: the rate means the same for both rules and all values.
   */
  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void fineCountsComeToTheValuesThemselves(LearningRule rule) {
    int slots = 40_000;
    double unit = 5.0 / slots;
    double[][] continuous = afterOneBatch(rule, new Values.Continuous(), slots);
    double[][] counted =
        afterOneBatch(rule, Values.Pulses.common(unit, 2, Roundings.NEAREST), slots);
    // Half a unit of x and of δ, which are below 3, for each of 50 samples at a rate of 5e-4.
    double tolerance = 5e-4 * 50 * 3 * unit;
    double largestChange = 0;
    for (int array = 0; array < 2; array++) {
      double[] before = weights(network(rule, new Values.Continuous(), slots), array);
      assertArrayEquals(continuous[array], counted[array], tolerance);
      for (int cell = 0; cell < before.length; cell++) {
        largestChange = Math.max(largestChange, Math.abs(before[cell] - counted[array][cell]));
      }
    }
    assertTrue(largestChange > 100 * tolerance, "changes of " + largestChange);
  }

  /** A batch of everything is one step of steepest descent on the summed squared error. */
  @Test
  void aBatchOfTimesFollowsTheGradient() {
    Dataset images = Cases.randomImages(3, 6, 3, 4);
    double rate = 1e-4;
    TrainSettings settings =
        new TrainSettings(
            List.of(9, 7, 4),
            Activation.SIGMOID,
            Loss.SQUARED_ERROR,
            OutputDelta.GRADIENT,
            Feedback.TRANSPOSED,
            LearningRule.TIMES,
            1,
            6,
            new Values.Continuous(),
            new RateRule(rate, 1, 1));
    try (Workers workers = new Workers(1)) {
      Network network = Cases.builder(settings, "constant-rate", 3).onNumbers(workers);
      double[][] before = {weights(network, 0), weights(network, 1)};
      Cases.train(settings, network, new Datasets(images, images), 3, workers);
      for (int array = 0; array < 2; array++) {
        double[] after = weights(network, array);
        for (int cell = 0; cell < after.length; cell++) {
          double slope = slope(settings, network, images, before, array, cell);
          // The rate is that of half the loss.
          assertEquals(-slope / 2, (after[cell] - before[array][cell]) / rate, 1e-6);
        }
      }
    }
  }

  private static double slope(
      TrainSettings settings,
      Network network,
      Dataset images,
      double[][] weights,
      int array,
      int cell) {
    double nudge = 1e-5;
    double kept = weights[array][cell];
    weights[array][cell] = kept + nudge;
    double above = loss(settings, network, images, weights);
    weights[array][cell] = kept - nudge;
    double below = loss(settings, network, images, weights);
    weights[array][cell] = kept;
    return (above - below) / (2 * nudge);
  }

  private static double loss(
      TrainSettings settings, Network network, Dataset images, double[][] weights) {
    List<Integer> layers = settings.layers();
    SampleState state = network.newState();
    double sum = 0;
    for (int image = 0; image < images.count(); image++) {
      network.forward(
          List.of(reading(layers, weights, 0), reading(layers, weights, 1)),
          images,
          image,
          state,
          0);
      sum += state.loss;
    }
    return sum;
  }

  private static Reading reading(List<Integer> layers, double[][] weights, int array) {
    return new MatrixReading(
        Conductances.of(layers.get(array), layers.get(array + 1), weights[array]));
  }

  private static double[] weights(Network network, int array) {
    return network.synapses().get(array).weights();
  }

  private static double[][] afterOneBatch(LearningRule rule, Values values, int slots) {
    Network network = network(rule, values, slots);
    Datasets digits = DigitsResource.load().first(50, 10);
    try (Workers workers = new Workers(1)) {
      Cases.train(oneBatch(rule, values), network, digits, 2, workers);
      return new double[][] {weights(network, 0), weights(network, 1)};
    }
  }

  private static TrainSettings oneBatch(LearningRule rule, Values values) {
    return Cases.settings(LAYERS, 1, 50, rule, values);
  }

  private static Network network(LearningRule rule, Values values, int slots) {
    Memristor device = Cases.device("constant-rate");
    Schedule schedule = Cases.schedule(device);
    Schedule longer =
        new Schedule(
            schedule.kind(), slots, schedule.phases(), schedule.errors(), schedule.placements());
    return new NetworkBuilder(
            oneBatch(rule, values), 2, device, Variability.NONE, WeightScale.of(device, 4), longer)
        .onNumbers(new Workers(1));
  }
}
