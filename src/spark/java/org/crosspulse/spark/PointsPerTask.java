package org.crosspulse.spark;

import java.util.List;
import org.crosspulse.sweep.PointRecord;

/**
 * How many points go into a task: as many as take half a second, so that what Spark needs for a
 * task is shared by many, and no more than half a second of a core's work is lost with an executor.
 * One, where points are longer, or not known yet.
 */
final class PointsPerTask {
  private static final double TASK_SECONDS = 0.5;

  /** Bounds what the driver has in memory, whatever points take. */
  private static final double MOST = 500;

  private double secondsPerPoint = TASK_SECONDS;

  /** Learns from a task: the last ones tell most, since programs get faster as they run. */
  void learn(List<PointRecord> task) {
    double mean = task.stream().mapToDouble(PointRecord::seconds).average().orElse(secondsPerPoint);
    secondsPerPoint = (secondsPerPoint + mean) / 2;
  }

  /** For the next task, at least 1. */
  int now() {
    return (int) Math.max(1, Math.min(MOST, TASK_SECONDS / secondsPerPoint));
  }
}
