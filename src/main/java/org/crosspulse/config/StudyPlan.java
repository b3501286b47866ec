package org.crosspulse.config;

import java.util.List;
import java.util.Map;
import org.crosspulse.study.PlannedRun;
import org.crosspulse.study.Study;

/**
 * A study, ready to begin.
 *
 * @param study cells and seeds
 * @param runs each cell with each seed, the first seed of all cells first, so that a study that is
 *     stopped has something of every cell
 * @param configuration the study as it was read, for the record
 */
public record StudyPlan(Study study, List<Run> runs, Map<String, Object> configuration) {
  /** Copies the list. */
  public StudyPlan {
    runs = List.copyOf(runs);
  }

  /**
   * One training.
   *
   * @param planned what is known of it before it begins
   * @param experiment ready to begin
   */
  public record Run(PlannedRun planned, TrainExperiment experiment) {}
}
