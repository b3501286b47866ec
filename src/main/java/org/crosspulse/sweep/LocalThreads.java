package org.crosspulse.sweep;

import java.io.IOException;
import java.util.PrimitiveIterator;

/**
 * The threads of this process.
 *
 * @param plan whose points they run
 * @param function what is done at a point
 * @param threads how many points at a time
 */
public record LocalThreads(SweepPlan plan, PointFunction function, int threads)
    implements PointRunner {
  @Override
  public void run(PrimitiveIterator.OfLong indices, Ledger ledger, RunListener listener)
      throws IOException {
    new LocalRunner(plan, function, threads, listener).run(indices, ledger);
  }
}
