package org.crosspulse.sweep;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A point that was run.
 *
 * @param index in the plan
 * @param repeat from 0
 * @param seed of its run
 * @param parameters what was put over the experiment: doubles in SI, and texts
 * @param metrics what came of it; none where it failed
 * @param error why it failed; empty where it did not
 * @param seconds wall time (s)
 */
public record PointRecord(
    long index,
    int repeat,
    long seed,
    Map<String, Object> parameters,
    Map<String, @Nullable Double> metrics,
    String error,
    double seconds)
    implements Serializable {
  /** A point that has its numbers. */
  static PointRecord done(Point point, Map<String, @Nullable Double> metrics, double seconds) {
    return new PointRecord(
        point.index(), point.repeat(), point.seed(), point.parameters(), metrics, "", seconds);
  }

  /** A point that could not be run. */
  static PointRecord failed(Point point, String error, double seconds) {
    return new PointRecord(
        point.index(),
        point.repeat(),
        point.seed(),
        point.parameters(),
        new LinkedHashMap<>(),
        error,
        seconds);
  }

  /** Whether it failed. */
  public boolean isFailed() {
    return !error.isEmpty();
  }

  /** {@code done} or {@code failed}. */
  public String status() {
    return isFailed() ? "failed" : "done";
  }

  /** Whether another run of the same point said the same; wall times may differ. */
  boolean saysTheSame(PointRecord other) {
    return seed == other.seed
        && parameters.equals(other.parameters)
        && metrics.equals(other.metrics)
        && error.equals(other.error);
  }
}
