package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.rule.LearningRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which epoch is the best, its weights, and when it was too long ago. */
class BestEpochTest {
  private static final int EPOCHS = 12;

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void theBestIsKeptAndEndsTheRunInTime(long seed) {
    Dataset images = Cases.randomImages(seed, 60, 4, 3);
    Datasets data = new Datasets(images, Cases.randomImages(~seed, 10, 4, 3)).holdOut(25);
    int patience = 1 + (int) Math.floorMod(seed, 4L);
    TrainState state = train(settings(EPOCHS, patience), data, seed);

    List<EpochResult> epochs = state.epochs();
    int best = 1;
    for (EpochResult epoch : epochs) {
      double error = Objects.requireNonNull(epoch.validationErrorPercent());
      best = error < epochs.get(best - 1).judgedErrorPercent() ? epoch.epoch() : best;
      assertTrue(epoch.epoch() - best <= patience, "seed " + seed + " in epoch " + epoch.epoch());
    }
    assertTrue(epochs.size() == EPOCHS || epochs.size() - best == patience, "seed " + seed);
    BestWeights kept = Objects.requireNonNull(state.best());
    assertEquals(best, kept.epoch(), "seed " + seed);
    TrainState until = train(settings(best, TrainSettings.NEVER_STOP), data, seed);
    for (int array = 0; array < 2; array++) {
      assertArrayEquals(
          until.synapses().get(array).cells(), kept.weights().get(array), "seed " + seed);
    }
  }

  /** The images that are left to learn from, and so all that is learned, are not changed by it. */
  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void heldOutImagesAreTheLastAndTeachNothing(long seed) {
    Dataset images = Cases.randomImages(seed, 30, 4, 3);
    Dataset test = Cases.randomImages(~seed, 10, 4, 3);
    TrainState with = train(settings(2, 2), new Datasets(images, test).holdOut(12), seed);
    TrainState without = train(settings(2, 2), new Datasets(images.first(18), test), seed);
    assertArrayEquals(
        without.synapses().get(0).cells(), with.synapses().get(0).cells(), "seed " + seed);
    Datasets onLast = new Datasets(images.first(18), images.last(12));
    assertEquals(
        train(settings(2, 2), onLast, seed).epochs().get(1).testErrorPercent(),
        with.epochs().get(1).judgedErrorPercent(),
        "seed " + seed);
  }

  private static TrainState train(TrainSettings settings, Datasets data, long seed) {
    try (Workers workers = new Workers(2)) {
      Network network = Cases.builder(settings, "constant-rate", seed).onNumbers(workers);
      Trainer trainer = new Trainer(settings, network, data, seed, workers);
      trainer.train(result -> {});
      return trainer.state();
    }
  }

  private static TrainSettings settings(int epochs, int stopAfter) {
    return new TrainSettings(
        List.of(16, 6, 3),
        Activation.RELU,
        Loss.SQUARED_ERROR,
        OutputDelta.ERROR,
        Feedback.TRANSPOSED,
        LearningRule.TIMES,
        epochs,
        5,
        new Values.Continuous(),
        new RateRule(0.05, 1, 1),
        Reference.MID_RANGE,
        Silence.NONE,
        stopAfter);
  }
}
