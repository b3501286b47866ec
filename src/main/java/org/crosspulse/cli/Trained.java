package org.crosspulse.cli;

import java.util.Map;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.TrainState;

/**
 * A training run and what came of it.
 *
 * @param network with its weights after the last epoch
 * @param state after it, with at least one epoch
 */
record Trained(TrainExperiment experiment, Network network, TrainState state) {
  EpochResult last() {
    return state.epochs().get(state.epochs().size() - 1);
  }

  /** What was trained, on what, with what. */
  String title() {
    return Training.title(experiment);
  }

  /**
   * Wall times: of all since the command began, and of each epoch, those of earlier runs included.
   *
   * @param startNanos {@link System#nanoTime} then
   */
  Map<String, Object> timings(long startNanos) {
    Map<String, Object> timings = CommonOptions.timings(startNanos);
    timings.put("epoch_seconds", state.epochs().stream().map(EpochResult::seconds).toList());
    return timings;
  }
}
