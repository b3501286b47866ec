package org.crosspulse.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosspulse.study.Estimate;
import org.crosspulse.study.PlannedRun;
import org.crosspulse.study.RunOutcome;

/**
 * How far a study is: a line a run, and a bar over all of them, in which a run counts as long as it
 * is expected to take.
 */
final class StudyProgress implements AutoCloseable {
  private static final double STEPS_PER_SECOND = 1000;

  private final PrintWriter out;
  private final boolean printsLines;
  private final Estimate estimate;
  private final Map<String, Long> steps = new HashMap<>();
  private final int planned;
  private final Progress progress;
  private long stepsDone;
  private int runsDone;

  /**
   * Starts to show.
   *
   * @param toDo runs that are to be trained
   * @param planned runs of the whole study
   * @param quiet shows nothing
   */
  StudyProgress(
      PrintWriter out, Estimate estimate, List<PlannedRun> toDo, int planned, boolean quiet) {
    this.out = out;
    this.printsLines = !quiet;
    this.estimate = estimate;
    this.planned = planned;
    this.runsDone = planned - toDo.size();
    long total = toDo.stream().mapToLong(this::steps).sum();
    this.progress = Progress.start("study", Math.max(1, total), !quiet && !toDo.isEmpty());
  }

  private long steps(PlannedRun run) {
    return Math.max(1, Math.round(STEPS_PER_SECOND * estimate.seconds(run)));
  }

  /** Tells how many samples of a run are through. */
  synchronized void at(PlannedRun run, long samples) {
    long now = (long) (steps(run) * ((double) samples / run.samples()));
    stepsDone += now - steps.getOrDefault(run.folder(), 0L);
    steps.put(run.folder(), now);
    progress.to(stepsDone);
  }

  /** Tells that a run is over. */
  synchronized void done(PlannedRun run, RunOutcome outcome) {
    at(run, run.samples());
    runsDone++;
    if (printsLines) {
      progress.println(out, line(run, outcome));
    }
  }

  private String line(PlannedRun run, RunOutcome outcome) {
    String result =
        outcome.isDone()
            ? String.format(
                Locale.ROOT,
                "test error %.2f %%  %s",
                outcome.last().testErrorPercent(),
                Progress.duration(outcome.seconds()))
            : "failed: " + outcome.failure();
    return String.format(Locale.ROOT, "%d/%d  %s  %s", runsDone, planned, run.folder(), result);
  }

  @Override
  public void close() {
    progress.close();
  }
}
