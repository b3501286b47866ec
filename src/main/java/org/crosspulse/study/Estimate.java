package org.crosspulse.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long runs will take, from those that are done: as long a sample as the other seeds of the
 * cell, or as all cells in the mean.
 */
public final class Estimate {
  private final Map<String, Sums> cells = new HashMap<>();
  private final Sums all = new Sums();

  /** Wall time and work of some runs. */
  private static final class Sums {
    private double seconds;
    private double samples;

    void add(double runSeconds, long runSamples) {
      seconds += runSeconds;
      samples += runSamples;
    }
  }

  /** Takes a run that is done into account. */
  public void add(PlannedRun run, RunOutcome outcome) {
    if (outcome.seconds() > 0) {
      cells
          .computeIfAbsent(run.cell().name(), name -> new Sums())
          .add(outcome.seconds(), run.samples());
      all.add(outcome.seconds(), run.samples());
    }
  }

  /** Whether there is anything to go by. */
  public boolean isKnown() {
    return all.samples > 0;
  }

  /** Of one thread (s); 1 s a million samples where nothing is known. */
  public double seconds(PlannedRun run) {
    Sums sums = cells.getOrDefault(run.cell().name(), all);
    return run.samples() * (sums.samples > 0 ? sums.seconds / sums.samples : 1e-6);
  }

  /** Of all runs on so many threads, each with a run (s). */
  public double seconds(List<PlannedRun> runs, int threads) {
    double sum = runs.stream().mapToDouble(this::seconds).sum();
    double longest = runs.stream().mapToDouble(this::seconds).max().orElse(0);
    return Math.max(longest, sum / threads);
  }
}
