package org.crosspulse.sweep;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done at a point. Called by many threads at a time. */
@FunctionalInterface
public interface PointFunction {
  /**
   * Runs a point on the calling thread.
   *
   * @return its metrics, null where it has no number
   */
  Map<String, @Nullable Double> run(Point point);
}
