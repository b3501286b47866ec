package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.rule.LearningRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** x·δ is the direction of steepest descent: checked against finite differences of the loss. */
class GradientTest {
  private static final double NUDGE = 1e-6;

  static Stream<Arguments> kinds() {
    return Stream.of(
        // e = Σ(y − t)² has the slope 2(y − t)·f': δ is half of its negative.
        Arguments.of(Activation.RELU, Loss.SQUARED_ERROR, -0.5),
        Arguments.of(Activation.SIGMOID, Loss.SQUARED_ERROR, -0.5),
        Arguments.of(Activation.SIGMOID, Loss.CROSS_ENTROPY, -1.0));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void deltaIsTheNegativeGradient(Activation activation, Loss loss, double factor) {
    long seed = 11;
    TrainSettings settings =
        new TrainSettings(
            List.of(9, 7, 5, 4),
            activation,
            loss,
            OutputDelta.GRADIENT,
            Feedback.TRANSPOSED,
            LearningRule.TIMES,
            1,
            1,
            new Values.Continuous(),
            new RateRule(1e-4, 1, 1));
    Dataset data = Cases.randomImages(seed, 6, 3, 4);
    try (Workers workers = new Workers(1)) {
      Network network = Cases.builder(settings, "constant-rate", seed).onNumbers(workers);
      for (int image = 0; image < data.count(); image++) {
        check(network, weights(network), data, image, factor);
      }
    }
  }

  private static void check(
      Network network, List<double[]> weights, Dataset data, int image, double factor) {
    SampleState state = network.newState();
    List<Reading> readings = readings(network, weights);
    network.forward(readings, data, image, state, 0);
    network.backward(readings, data.label(image), state, 0);
    for (int array = 0; array < weights.size(); array++) {
      int columns = network.synapses().get(array).columns();
      for (int cell = 0; cell < weights.get(array).length; cell++) {
        double x = state.values[array][cell / columns];
        double delta = state.deltas[array + 1][cell % columns];
        double slope = slope(network, weights, data, image, weights.get(array), cell);
        assertEquals(factor * slope, x * delta, 1e-7, "array " + array + ", cell " + cell);
      }
    }
  }

  private static double slope(
      Network network, List<double[]> weights, Dataset data, int image, double[] nudged, int cell) {
    double kept = nudged[cell];
    nudged[cell] = kept + NUDGE;
    double above = loss(network, weights, data, image);
    nudged[cell] = kept - NUDGE;
    double below = loss(network, weights, data, image);
    nudged[cell] = kept;
    return (above - below) / (2 * NUDGE);
  }

  private static double loss(Network network, List<double[]> weights, Dataset data, int image) {
    SampleState state = network.newState();
    network.forward(readings(network, weights), data, image, state, 0);
    return state.loss;
  }

  private static List<double[]> weights(Network network) {
    return network.synapses().stream().map(Synapses::weights).toList();
  }

  private static List<Reading> readings(Network network, List<double[]> weights) {
    List<Reading> readings = new ArrayList<>();
    for (int array = 0; array < weights.size(); array++) {
      Synapses synapses = network.synapses().get(array);
      readings.add(
          new MatrixReading(
              org.crosspulse.crossbar.Conductances.of(
                  synapses.rows(), synapses.columns(), weights.get(array))));
    }
    return readings;
  }
}
