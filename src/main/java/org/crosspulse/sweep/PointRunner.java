package org.crosspulse.sweep;

import java.io.IOException;
import java.util.PrimitiveIterator;

/** Where the points of a sweep are run: on threads of this process, or on other machines. */
public interface PointRunner extends AutoCloseable {
  /** How many points it runs at a time. */
  int threads();

  /**
   * Runs points and returns when all are in the ledger.
   *
   * @param indices of the points; taken when they are about to be run
   * @param listener is told of each point that is safe
   * @throws IOException where points cannot be run or the ledger cannot be written
   */
  void run(PrimitiveIterator.OfLong indices, Ledger ledger, RunListener listener)
      throws IOException;

  /** Lets go of the machines. */
  @Override
  default void close() {}
}
