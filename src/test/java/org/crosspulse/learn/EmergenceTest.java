package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.ConstantRate;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.learn.data.DigitsResource;
import org.crosspulse.learn.data.MnistCache;
import org.crosspulse.pulse.Rounding;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.rule.LearningRule;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof that learning is emergent: pulses on devices do what the algebra says, and no more. */
class EmergenceTest {
  private static final double WEIGHT_TOLERANCE = 1e-9;

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 1"})
  void pulsesTrainLikeTheRule(long seed, int batch) {
    Datasets digits = DigitsResource.load().first(1000, 500);
    TrainSettings settings = Cases.settings(List.of(784, 110, 10), 2, batch);
    try (Workers workers = new Workers(2)) {
      Network algebra = Cases.builder(settings, "constant-rate", seed).onNumbers(workers);
      Network physics = Cases.onCrossbars(settings, new CoincidenceEngine(workers), seed);
      List<EpochResult> expected = Cases.train(settings, algebra, digits, seed, workers);
      List<EpochResult> found = Cases.train(settings, physics, digits, seed, workers);
      assertSameCurve(expected, found);
      assertCloseWeights(algebra, physics);
      assertLearned(found);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RELU, TRANSPOSED, 100, -100",
    "SIGMOID, CONST, 100, -100",
    "RELU, TRANSPOSED, 3000, -1100",
    "RELU, CONST, 3e5, -1e6"
  })
  void soDoOtherNetworksOnDevicesWhoseRatesDiffer(
      Activation activation, Feedback feedback, double kOn, double kOff) {
    Datasets digits = DigitsResource.load().first(400, 100);
    // Four epochs, so that the rate changes; fast devices, so that rounding to ticks shows.
    TrainSettings settings = Cases.settings(List.of(784, 21, 10), 4, 40, activation, feedback);
    Memristor device = new ConstantRate(1, -1, kOn, kOff, 1e-6, 1e-4);
    NetworkBuilder builder =
        new NetworkBuilder(
            settings,
            6,
            device,
            Variability.NONE,
            WeightScale.of(device, 4),
            Cases.schedule(device));
    try (Workers workers = new Workers(2)) {
      Network algebra = builder.onNumbers(workers);
      Network physics = builder.onCrossbars(new CoincidenceEngine(workers), 0.5);
      assertSameCurve(
          Cases.train(settings, algebra, digits, 6, workers),
          Cases.train(settings, physics, digits, 6, workers));
      assertCloseWeights(algebra, physics);
    }
  }

  /** Counts by chance are the same counts for both, so that the weights are as close as ever. */
  @ParameterizedTest
  @CsvSource({"STOCHASTIC, STOCHASTIC", "NEAREST, STOCHASTIC", "STOCHASTIC, NEAREST"})
  void soDoCountsByChanceWithAUnitForEachArray(Rounding rows, Rounding columns) {
    Datasets digits = DigitsResource.load().first(400, 100);
    List<PulseUnit> units = List.of(PulseUnit.fixed(0.01), PulseUnit.fixed(0.05));
    Values values = new Values.Pulses(units, units, new Roundings(rows, columns));
    TrainSettings settings =
        Cases.settings(List.of(784, 21, 10), 3, 40, LearningRule.ABSMIN, values);
    try (Workers workers = new Workers(2)) {
      Network algebra = Cases.builder(settings, "constant-rate", 5).onNumbers(workers);
      Network physics = Cases.onCrossbars(settings, new CoincidenceEngine(workers), 5);
      assertSameCurve(
          Cases.train(settings, algebra, digits, 5, workers),
          Cases.train(settings, physics, digits, 5, workers));
      assertCloseWeights(algebra, physics);
    }
  }

  @Test
  void theRateStaysWherePulsesCanFollow() {
    Datasets digits = DigitsResource.load().first(40, 10);
    TrainSettings falling =
        new TrainSettings(
            List.of(784, 5, 10),
            Activation.RELU,
            Loss.SQUARED_ERROR,
            OutputDelta.ERROR,
            Feedback.TRANSPOSED,
            LearningRule.ABSMIN,
            6,
            10,
            Values.Pulses.common(0.05, 2, Roundings.NEAREST),
            new RateRule(5e-4, 1e-3, 1e-3));
    try (Workers workers = new Workers(1)) {
      Network network = Cases.onCrossbars(falling, new CoincidenceEngine(workers), 1);
      List<EpochResult> epochs = Cases.train(falling, network, digits, 1, workers);
      // The shortest pulse is 1 ps; at 100/s of a range of 8 it is worth a step of 8e-10.
      assertEquals(8e-10 / 0.05, epochs.get(5).learningRate(), 1e-12);
    }
  }

  @ParameterizedTest
  @EnumSource(Feedback.class)
  void edgesTrainLikePulsesBitForBit(Feedback feedback) {
    Datasets digits = DigitsResource.load().first(60, 20);
    TrainSettings settings =
        Cases.settings(List.of(784, 12, 10), 2, 7, Activation.SIGMOID, feedback);
    try (Workers workers = new Workers(2)) {
      Network pulses = Cases.onCrossbars(settings, new CoincidenceEngine(workers), 3);
      Network edges = Cases.onCrossbars(settings, new EventEngine(), 3);
      List<EpochResult> expected = Cases.train(settings, pulses, digits, 3, workers);
      List<EpochResult> found = Cases.train(settings, edges, digits, 3, workers);
      assertEquals(expected.get(1).tally(), found.get(1).tally());
      assertSameBits(pulses, edges);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void threadsDoNotChangeABit(int threads) {
    Datasets digits = DigitsResource.load().first(300, 100);
    TrainSettings settings = Cases.settings(List.of(784, 31, 10), 2, 32);
    try (Workers one = new Workers(1);
        Workers many = new Workers(threads)) {
      for (boolean physics : new boolean[] {false, true}) {
        Network alone = network(settings, physics, one);
        Network together = network(settings, physics, many);
        List<EpochResult> expected = Cases.train(settings, alone, digits, 8, one);
        List<EpochResult> found = Cases.train(settings, together, digits, 8, many);
        assertEquals(expected.get(1).trainLoss(), found.get(1).trainLoss());
        assertSameBits(alone, together);
      }
    }
  }

  /** An epoch of the whole of MNIST; in the profile {@code long}. */
  @Test
  @Tag("long")
  void pulsesTrainLikeTheRuleOnFullMnist() {
    Path folder = MnistCache.folder();
    assumeTrue(Files.isDirectory(folder), "no MNIST: run 'crosspulse data fetch mnist' first");
    Datasets mnist = MnistCache.load(folder);
    TrainSettings settings = Cases.settings(List.of(784, 110, 10), 1, 100);
    try (Workers workers = new Workers(2)) {
      Network algebra = Cases.builder(settings, "constant-rate", 4).onNumbers(workers);
      Network physics = Cases.onCrossbars(settings, new CoincidenceEngine(workers), 4);
      assertSameCurve(
          Cases.train(settings, algebra, mnist, 4, workers),
          Cases.train(settings, physics, mnist, 4, workers));
      assertCloseWeights(algebra, physics);
    }
  }

  private static Network network(TrainSettings settings, boolean physics, Workers workers) {
    return physics
        ? Cases.onCrossbars(settings, new CoincidenceEngine(workers), 8)
        : Cases.builder(settings, "constant-rate", 8).onNumbers(workers);
  }

  private static void assertSameCurve(List<EpochResult> expected, List<EpochResult> found) {
    for (int epoch = 0; epoch < expected.size(); epoch++) {
      assertEquals(expected.get(epoch).trainErrorPercent(), found.get(epoch).trainErrorPercent());
      assertEquals(expected.get(epoch).testErrorPercent(), found.get(epoch).testErrorPercent());
      assertEquals(expected.get(epoch).tally(), found.get(epoch).tally());
    }
  }

  private static void assertCloseWeights(Network expected, Network found) {
    for (int array = 0; array < expected.synapses().size(); array++) {
      double[] rule = expected.synapses().get(array).weights();
      double[] physics = found.synapses().get(array).weights();
      double largest = Arrays.stream(physics).map(Math::abs).max().orElseThrow();
      assertTrue(largest < 4, "a weight was clipped, so that the two may differ: " + largest);
      assertArrayEquals(rule, physics, WEIGHT_TOLERANCE, "array " + array);
    }
  }

  private static void assertSameBits(Network expected, Network found) {
    for (int array = 0; array < expected.synapses().size(); array++) {
      assertArrayEquals(
          expected.synapses().get(array).weights(), found.synapses().get(array).weights());
    }
  }

  private static void assertLearned(List<EpochResult> epochs) {
    double last = epochs.get(epochs.size() - 1).testErrorPercent();
    assertTrue(last < 75, "after two epochs the test error is " + last + " %, chance is 90 %");
  }
}
