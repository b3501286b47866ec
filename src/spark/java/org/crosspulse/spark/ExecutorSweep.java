package org.crosspulse.spark;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.crosspulse.config.PlannedSweep;
import org.crosspulse.run.PointRuns;
import org.crosspulse.sweep.Attempt;
import org.crosspulse.sweep.PointRecord;
import org.crosspulse.sweep.SweepPlan;

/**
 * A sweep in the process of an executor: planned by the first task that comes, with data sets that
 * all tasks share.
 */
final class ExecutorSweep {
  private static final Map<String, ExecutorSweep> PLANNED = new HashMap<>();

  private final SweepPlan plan;
  private final PointRuns runs;

  private ExecutorSweep(PlannedSweep sweep) {
    this.plan = sweep.plan();
    this.runs = new PointRuns(sweep);
  }

  /** The sweep of a ticket; other tasks wait while one plans it. */
  static synchronized ExecutorSweep of(SweepTicket ticket) {
    return PLANNED.computeIfAbsent(
        ticket.hash(),
        hash -> {
          // Messages have the same numbers here as where the program itself runs.
          Locale.setDefault(Locale.ROOT);
          return new ExecutorSweep(ticket.plan());
        });
  }

  /** Runs a point. */
  PointRecord run(long index) {
    return Attempt.of(plan.point(index), runs);
  }
}
