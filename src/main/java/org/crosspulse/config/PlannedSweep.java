package org.crosspulse.config;

import java.util.List;
import org.crosspulse.sweep.SweepPlan;
import org.crosspulse.sweep.figure.Figure;

/**
 * A sweep, ready to begin.
 *
 * @param plan which points there are
 * @param experiment what they are changes of
 * @param figures that are drawn of its numbers
 * @param conclusion what those show, in a paragraph; may be empty
 */
public record PlannedSweep(
    SweepPlan plan, SweepExperiment experiment, List<Figure> figures, String conclusion) {
  /** Copies the list. */
  public PlannedSweep {
    figures = List.copyOf(figures);
  }
}
