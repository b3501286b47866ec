package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When neurons send nothing. */
class SilenceTest {
  @ParameterizedTest
  @CsvSource({
    "0.3, 0, true",
    "0.5, 0, false",
    "Infinity, 0, false",
    "0.3, 1, false",
    "0.1, 2, false"
  })
  void aSampleIsLeftOutWhereTheRightOutputLeadsAllOthers(
      double margin, int label, boolean isLeftOut) {
    double[] outputs = {0.9, 0.4, -1};
    assertEquals(isLeftOut, new Silence(margin, 0).leavesOut(outputs, label));
  }

  @ParameterizedTest
  @CsvSource({"0.2, 0.1, 0", "0.2, -0.1, 0", "0.2, -0.2, -0.2", "0, 1e-9, 1e-9"})
  void smallErrorsCountAsNone(double band, double delta, double left) {
    assertEquals(left, new Silence(1, band).of(delta));
  }

  /** A sample that is left out moves nothing, costs nothing and takes no time. */
  @Test
  void whatIsLeftOutIsNotPlayed() {
    Datasets images =
        new Datasets(Cases.randomImages(1, 60, 6, 3), Cases.randomImages(2, 20, 6, 3));
    List<Integer> layers = List.of(36, 8, 3);
    TrainSettings all = Cases.settings(layers, 1, 60);
    TrainSettings gated =
        new TrainSettings(
            layers,
            all.activation(),
            all.loss(),
            all.outputDelta(),
            all.feedback(),
            all.rule(),
            1,
            60,
            all.values(),
            all.rate(),
            Reference.MID_RANGE,
            new Silence(1e-3, 0),
            TrainSettings.NEVER_STOP);
    try (Workers workers = new Workers(1)) {
      Network network = Cases.onCrossbars(gated, new CoincidenceEngine(workers), 5);
      Network plain = Cases.onCrossbars(all, new CoincidenceEngine(workers), 5);
      EpochResult some = Cases.train(gated, network, images, 5, workers).get(0);
      EpochResult each = Cases.train(all, plain, images, 5, workers).get(0);
      // One batch, read before anything was learned: what leads by the margin is right.
      double played = some.cycleSeconds() / each.cycleSeconds() * images.train().count();
      assertEquals(Math.rint(played), played, 1e-9);
      assertTrue(
          played >= some.trainErrorPercent() / 100 * images.train().count() - 1e-9
              && played < images.train().count(),
          "played " + played);
      assertTrue(some.tally().coincidences() < each.tally().coincidences());
    }
  }
}
