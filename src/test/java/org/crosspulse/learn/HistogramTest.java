package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.rule.LearningRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every weight is counted once, where it is; the same on devices and on any number of threads. */
class HistogramTest {
  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void everyValueIsInItsBin(long seed) {
    Random random = RandomCases.random(seed);
    double low = RandomCases.uniform(random, -5, 5);
    double high = low + RandomCases.logUniform(random, 1e-9, 10);
    double value = low + (high - low) * random.nextDouble();
    Histogram.Counter counter = new Histogram.Counter(Histogram.Quantity.WEIGHT, low, high);
    counter.add(value);
    Histogram histogram = counter.result();
    int bin = histogram.counts().indexOf(1);
    double rounding = 1e-14 * Math.max(Math.abs(low), Math.abs(high));
    assertTrue(histogram.edge(bin) <= value + rounding, "bin " + bin);
    assertTrue(value <= histogram.edge(bin + 1) + rounding, "bin " + bin);
    assertEquals(1, histogram.total());
    assertEquals(low, histogram.edge(0));
    assertEquals(high, histogram.edge(Histogram.BINS));
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void numbersBeyondTheRangeAreToldApart(long seed) {
    double[] weights = RandomCases.random(seed).doubles(60, -3, 3).toArray();
    weights[7] = 2;
    weights[8] = -2;
    try (Workers workers = new Workers(1)) {
      Histogram histogram =
          new ValueSynapses(6, 10, weights, 2, LearningRule.TIMES, workers).histogram();
      int low = 0;
      int high = 0;
      for (double weight : weights) {
        low += weight < -2 ? 1 : 0;
        high += weight > 2 ? 1 : 0;
      }
      assertEquals(low, histogram.atLow());
      assertEquals(high, histogram.atHigh());
      assertEquals(weights.length, histogram.total());
    }
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void devicesAtAnEndAreToldApart(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device =
        Cases.device(RandomCases.pick(random, List.of("constant-rate", "vteam-ideal", "hf-al-o")));
    double[] states = random.doubles(24, 0, 1).toArray();
    states[3] = 0;
    states[4] = 0;
    states[23] = 1;
    try (Workers workers = new Workers(1)) {
      CrossbarSynapses synapses =
          new CrossbarSynapses(
              new Crossbar(4, 6, device, states),
              new CoincidenceEngine(workers),
              WeightScale.of(device, 1),
              Cases.schedule(device),
              0.1);
      Histogram histogram = synapses.histogram();
      assertEquals(2, histogram.atLow());
      assertEquals(1, histogram.atHigh());
      assertEquals(24, histogram.total());
      assertEquals(Histogram.Quantity.CONDUCTANCE, histogram.quantity());
      assertEquals(device.conductanceSiemens(0), histogram.low());
      assertEquals(device.conductanceSiemens(1), histogram.high());
    }
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void epochsHaveThoseOfEveryArrayForAnyNumberOfLayersAndThreads(long seed) {
    Random random = RandomCases.random(seed);
    List<Integer> layers = RandomCases.pick(random, LAYERS);
    Dataset train = Cases.randomImages(seed, 40, 4, 3);
    Dataset test = Cases.randomImages(seed + 1, 33, 4, 3);
    List<EpochResult> one = train(layers, new Datasets(train, test), seed, 1);
    List<EpochResult> two = train(layers, new Datasets(train, test), seed, 2);
    for (int epoch = 0; epoch < one.size(); epoch++) {
      EpochResult result = one.get(epoch);
      assertEquals(result.test(), two.get(epoch).test());
      assertEquals(result.histograms(), two.get(epoch).histograms());
      assertEquals(33, result.test().samples());
      assertEquals(3, result.test().classes());
      int atAnEnd = 0;
      for (int array = 0; array < layers.size() - 1; array++) {
        Histogram histogram = result.histograms().get(array);
        assertEquals(layers.get(array) * layers.get(array + 1), histogram.total());
        atAnEnd += histogram.atLow() + histogram.atHigh();
      }
      assertEquals(result.clippedWeights(), atAnEnd);
    }
  }

  /** No hidden layer, one or more; more outputs than classes. */
  private static final List<List<Integer>> LAYERS =
      List.of(List.of(16, 3), List.of(16, 5, 4), List.of(16, 7, 5, 3), List.of(16, 2, 9, 4, 6));

  private static List<EpochResult> train(
      List<Integer> layers, Datasets data, long seed, int threads) {
    TrainSettings settings = Cases.settings(layers, 2, 7);
    try (Workers workers = new Workers(threads)) {
      Network network = Cases.onCrossbars(settings, new CoincidenceEngine(workers), seed);
      return Cases.train(settings, network, data, seed, workers);
    }
  }
}
