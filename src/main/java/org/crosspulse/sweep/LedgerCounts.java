package org.crosspulse.sweep;

/**
 * How far a sweep is.
 *
 * @param done points with numbers
 * @param failed points that could not be run
 * @param seconds wall time of all of them, of one thread (s)
 */
public record LedgerCounts(long done, long failed, double seconds) {
  /** All that were run. */
  public long recorded() {
    return done + failed;
  }
}
