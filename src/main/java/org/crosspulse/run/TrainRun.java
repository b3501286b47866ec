package org.crosspulse.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.BestWeights;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.learn.TrainState;
import org.crosspulse.learn.Trainer;
import org.jspecify.annotations.Nullable;

/**
 * A training run.
 *
 * @param network with its weights after the last epoch
 * @param state after it, with at least one epoch
 */
public record TrainRun(TrainExperiment experiment, Network network, TrainState state) {
  /** Trains all epochs, without a checkpoint. */
  public static TrainRun train(
      TrainExperiment experiment, Workers workers, TrainListener listener) {
    Network network = Training.network(experiment, workers);
    Trainer trainer = Training.trainer(experiment, network, workers);
    trainer.train(listener);
    return new TrainRun(experiment, network, trainer.state());
  }

  /** The last epoch. */
  public EpochResult last() {
    return state.epochs().get(state.epochs().size() - 1);
  }

  /** What was trained, on what, with what. */
  public String title() {
    return Training.title(experiment);
  }

  /** The result for scripts: what {@code train} writes to {@code result.json}. */
  public Map<String, @Nullable Object> numbers() {
    List<EpochResult> epochs = state.epochs();
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("epochs", epochs.stream().map(EpochNumbers::of).toList());
    result.put("best", bestNumbers());
    return result;
  }

  /**
   * The same for a table: {@code best}, {@code last}, and {@code epochs} by their number from 1, so
   * that {@code epochs.3.test_error_percent} is the error after three epochs.
   */
  public Map<String, @Nullable Object> numbersByEpoch() {
    Map<String, @Nullable Object> epochs = new LinkedHashMap<>();
    state.epochs().forEach(epoch -> epochs.put("" + epoch.epoch(), EpochNumbers.of(epoch)));
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("best", bestNumbers());
    result.put("last", EpochNumbers.of(last()));
    result.put("epochs", epochs);
    return result;
  }

  /** The best epoch, and by what it is. */
  private @Nullable Map<String, @Nullable Object> bestNumbers() {
    BestWeights best = state.best();
    if (best == null) {
      return null;
    }
    EpochResult epoch = state.epochs().get(best.epoch() - 1);
    Map<String, @Nullable Object> numbers = new LinkedHashMap<>();
    boolean isHeldOut = epoch.validationErrorPercent() != null;
    numbers.put("judged_by", isHeldOut ? "validation_error_percent" : "train_error_percent");
    numbers.putAll(EpochNumbers.of(epoch));
    return numbers;
  }
}
