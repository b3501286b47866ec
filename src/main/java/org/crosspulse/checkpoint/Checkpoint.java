package org.crosspulse.checkpoint;

import java.util.Map;
import org.crosspulse.learn.TrainState;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Difference;

/**
 * A training run between two epochs, and what it belongs to.
 *
 * @param version of the program
 * @param configuration of the experiment as resolved, seed included, as in its manifest
 * @param data fingerprint of the images and labels, which the configuration only names
 * @param state of the run
 */
public record Checkpoint(
    String version, Map<String, Object> configuration, String data, TrainState state) {
  /**
   * Checks that this program with this experiment and these images would have come to the same
   * state.
   *
   * @param origin how messages call this checkpoint
   * @throws BadInputException where not, naming the first key that differs
   */
  public void requireSame(
      Object origin, String nowVersion, Map<String, Object> nowConfiguration, String nowData) {
    String begun = ", with which the run in " + origin + " was begun";
    if (!version.equals(nowVersion)) {
      throw BadInputException.of("version of the program", nowVersion, version + begun);
    }
    Difference difference = Difference.first(configuration, nowConfiguration);
    if (difference != null) {
      throw BadInputException.of(difference.key(), difference.now(), difference.before() + begun);
    }
    if (!data.equals(nowData)) {
      throw BadInputException.of(
          "training.data", "images or labels that have changed", "those" + begun);
    }
  }
}
