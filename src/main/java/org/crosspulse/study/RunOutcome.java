package org.crosspulse.study;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What became of a run.
 *
 * @param cell its name
 * @param seed of every draw
 * @param epochs of a run that is done, else none
 * @param failure why it is not done, or empty
 * @param seconds wall time of the run (s), NaN where it is not known
 */
public record RunOutcome(
    String cell, long seed, List<EpochPoint> epochs, String failure, double seconds) {
  /** Copies the list. */
  public RunOutcome {
    epochs = List.copyOf(epochs);
  }

  /** A run that ended with an error. */
  public static RunOutcome failed(PlannedRun run, String failure) {
    return new RunOutcome(run.cell().name(), run.seed(), List.of(), failure, Double.NaN);
  }

  /** A run that nobody has begun. */
  public static RunOutcome missing(PlannedRun run) {
    return failed(run, "");
  }

  /** Whether there are epochs. */
  public boolean isDone() {
    return !epochs.isEmpty();
  }

  /** A word: done, failed or missing. */
  public String status() {
    return isDone() ? "done" : failure.isEmpty() ? "missing" : "failed";
  }

  /** The last epoch of a run that is done. */
  public EpochPoint last() {
    return epochs.get(epochs.size() - 1);
  }

  /** The epoch with the lowest test error, the first of them. */
  public EpochPoint best() {
    return epochs.stream()
        .min(Comparator.comparingDouble(EpochPoint::testErrorPercent))
        .orElseThrow();
  }

  /** A sum over all epochs; NaN where an epoch does not tell. */
  public double total(ToDoubleFunction<EpochPoint> of) {
    return epochs.stream().mapToDouble(of).sum();
  }

  /** The mean of an epoch; NaN where an epoch does not tell. */
  public double perEpoch(ToDoubleFunction<EpochPoint> of) {
    return total(of) / epochs.size();
  }
}
