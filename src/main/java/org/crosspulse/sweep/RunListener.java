package org.crosspulse.sweep;

/** Watches a sweep; called by the thread that runs it, and of {@code begun} by its workers. */
public interface RunListener {
  /** A point is under way. */
  default void begun() {}

  /** A point is in the ledger, safe. */
  void recorded(PointRecord point);
}
