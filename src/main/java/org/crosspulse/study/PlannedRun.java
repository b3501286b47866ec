package org.crosspulse.study;

import java.util.Map;

/**
 * One cell with one seed.
 *
 * @param cell what is trained
 * @param seed of every draw
 * @param configuration as a run's manifest will have it
 * @param chosen the part of {@code configuration.experiment} that the files and overrides say
 *     themselves; the rest are defaults
 * @param samples of all epochs, which is how much work it is
 */
public record PlannedRun(
    StudyCell cell,
    long seed,
    Map<String, Object> configuration,
    Map<String, Object> chosen,
    long samples) {
  /** The name of its folder. */
  public String folder() {
    return cell.name() + "-" + seed;
  }
}
