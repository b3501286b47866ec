package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the changes that pulses ask for. */
class DriftTest {
  private static final int EPOCHS = 3;

  static long[] seeds() {
    return RandomCases.few().toArray();
  }

  @Test
  void sumsAndBalanceOfThreeCells() {
    double[] activity = {4, 2, 1};
    double[] asked = {2, -1, 0};
    double[] made = {1, -0.5, 0};
    Drift drift = Drift.of(activity, asked, made);
    assertEquals(new Drift(7, 3, 1.5, 1.5, -1), drift);
    assertEquals(0, Drift.of(activity, asked, asked).drift());
    assertEquals(0, Drift.of(activity, asked, asked).balance());
  }

  /** Even steps make what is asked for; watching changes nothing. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void evenStepsDoNotDrift(long seed) {
    Datasets images = images(seed);
    try (Workers workers = new Workers(2)) {
      TrainSettings settings = Cases.settings(List.of(36, 8, 3), EPOCHS, 20);
      Network watched = network(settings, Variability.NONE, seed, workers, true);
      Network plain = network(settings, Variability.NONE, seed, workers, false);
      List<EpochResult> found = Cases.train(settings, watched, images, seed, workers);
      List<EpochResult> expected = Cases.train(settings, plain, images, seed, workers);
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        assertEquals(
            expected.get(epoch).testErrorPercent(), found.get(epoch).testErrorPercent(), 0);
        assertEquals(expected.get(epoch).trainLoss(), found.get(epoch).trainLoss(), 0);
        for (Drift drift : found.get(epoch).drifts()) {
          assertTrue(drift.activity() > 0 && drift.asked() <= drift.activity() + 1e-12);
          assertEquals(0, drift.drift(), 1e-9 * drift.activity());
        }
      }
      assertTrue(expected.get(0).drifts().isEmpty());
    }
  }

  /** No cell can drift by more than the largest difference of its steps times its activity. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void unevenStepsDriftWithAllThatIsAsked(long seed) {
    Random random = RandomCases.random(seed);
    double sigma = RandomCases.uniform(random, 0.05, 0.2);
    Spread spread = Spread.of(Distribution.NORMAL, sigma);
    Variability uneven =
        new Variability(
            Map.of(CellProperty.RATE_ON, spread, CellProperty.RATE_OFF, spread),
            StuckCells.NONE,
            NoiseLevels.NONE,
            null);
    try (Workers workers = new Workers(2)) {
      TrainSettings settings = Cases.settings(List.of(36, 8, 3), EPOCHS, 20);
      Network network = network(settings, uneven, seed, workers, true);
      List<EpochResult> epochs = Cases.train(settings, network, images(seed), seed, workers);
      for (EpochResult epoch : epochs) {
        for (Drift drift : epoch.drifts()) {
          assertTrue(drift.drift() > 0.1 * sigma * drift.asked());
          assertTrue(drift.drift() < 6 * sigma * drift.activity());
        }
      }
    }
  }

  private static Datasets images(long seed) {
    return new Datasets(
        Cases.randomImages(seed, 200, 6, 3), Cases.randomImages(seed + 1, 40, 6, 3));
  }

  private static Network network(
      TrainSettings settings, Variability variability, long seed, Workers workers, boolean watch) {
    Memristor device = Cases.device("constant-rate");
    NetworkBuilder builder =
        new NetworkBuilder(
            settings, seed, device, variability, WeightScale.of(device, 4), Cases.schedule(device));
    if (watch) {
      builder.watchingDrift(workers);
    }
    return builder.onCrossbars(new CoincidenceEngine(workers), 0.5);
  }
}
