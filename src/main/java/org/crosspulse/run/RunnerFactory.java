package org.crosspulse.run;

import java.util.Objects;
import org.crosspulse.sweep.LocalThreads;
import org.crosspulse.sweep.PointRunner;

/** Finds those who run the points of a sweep. */
@FunctionalInterface
public interface RunnerFactory {
  /** Threads of this process, as many as there are processors if nothing else is asked for. */
  RunnerFactory LOCAL =
      request ->
          new LocalThreads(
              request.sweep().plan(),
              new PointRuns(request.sweep()),
              Objects.requireNonNullElse(
                  request.threads(), Runtime.getRuntime().availableProcessors()));

  /** Those for one sweep; machines may be asked for later, when there is something to run. */
  PointRunner of(SweepRequest request);
}
