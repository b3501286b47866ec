package org.crosspulse.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.crosspulse.learn.EpochResult;
import org.jspecify.annotations.Nullable;

/** What came of an epoch, as numbers of a result. */
public final class EpochNumbers {
  private EpochNumbers() {}

  /** An epoch without its wall time: the same for the same seed. */
  public static Map<String, @Nullable Object> of(EpochResult result) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("epoch", result.epoch());
    map.put("train_loss", result.trainLoss());
    map.put("train_error_percent", result.trainErrorPercent());
    map.put("test_error_percent", result.testErrorPercent());
    map.put("validation_error_percent", result.validationErrorPercent());
    map.put("learning_rate", result.learningRate());
    map.put("coincidences", result.tally().coincidences());
    map.put("moving_half_selects", result.tally().movingHalfSelects());
    map.put("clipped_weights", result.clippedWeights());
    map.put("cycle_seconds", result.cycleSeconds());
    EnergyNumbers.put(map, result.tally().energy());
    return map;
  }
}
