package org.crosspulse.study;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All seeds of a cell.
 *
 * @param cell what was trained
 * @param runs with every seed of the study, done or not
 */
public record CellSummary(StudyCell cell, List<RunOutcome> runs) {
  /** Copies the list. */
  public CellSummary {
    runs = List.copyOf(runs);
  }

  /** The summaries of a study's cells, in its order. */
  public static List<CellSummary> of(Study study, List<RunOutcome> outcomes) {
    return study.cells().stream()
        .map(
            cell ->
                new CellSummary(
                    cell, outcomes.stream().filter(run -> run.cell().equals(cell.name())).toList()))
        .toList();
  }

  /** The runs that are done. */
  public List<RunOutcome> done() {
    return runs.stream().filter(RunOutcome::isDone).toList();
  }

  /** How many ended with an error. */
  public int failed() {
    return (int) runs.stream().filter(run -> !run.failure().isEmpty()).count();
  }

  /** Test error after the last epoch (%). */
  public Sample finalError() {
    return over(run -> run.last().testErrorPercent());
  }

  /** Test error after the best epoch of each run (%). */
  public Sample bestError() {
    return over(run -> run.best().testErrorPercent());
  }

  /**
   * Energy of all sources, of an epoch in the mean (J); NaN at the algebra, which has no pulses.
   */
  public double joulesPerEpoch() {
    return over(run -> run.perEpoch(EpochPoint::energyJoules)).mean();
  }

  /** Coincidences of an epoch in the mean. */
  public double coincidencesPerEpoch() {
    return over(run -> run.perEpoch(EpochPoint::coincidences)).mean();
  }

  /** Duration of an epoch's learning cycles in the mean (s). */
  public double cycleSecondsPerEpoch() {
    return over(run -> run.perEpoch(EpochPoint::cycleSeconds)).mean();
  }

  /** How it compares; null where nothing is published or no run is done. */
  public @Nullable Comparison comparison() {
    Published published = cell.published();
    return published == null || done().isEmpty() ? null : Comparison.of(finalError(), published);
  }

  /** The highest number of epochs of a run. */
  public int epochs() {
    return done().stream().mapToInt(run -> run.epochs().size()).max().orElse(0);
  }

  /**
   * Test errors of those runs that came so far (%).
   *
   * @param epoch from 1
   */
  public double[] errorsAt(int epoch) {
    return done().stream()
        .filter(run -> run.epochs().size() >= epoch)
        .mapToDouble(run -> run.epochs().get(epoch - 1).testErrorPercent())
        .toArray();
  }

  private Sample over(ToDoubleFunction<RunOutcome> of) {
    return Sample.of(done().stream().mapToDouble(of).toArray());
  }
}
