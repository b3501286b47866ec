package org.crosspulse.trace;

import java.io.IOException;

/**
 * Writes a synchronised table as it comes, row by row; it remembers no row but the last.
 *
 * <p>Contract: {@link #begin} once, then {@link #row} with ticks that never fall, then {@link #end}
 * once. What was written without {@link #end} does not count as a trace.
 */
public interface TraceWriter {
  /** Writes what stands above the rows. */
  void begin(TraceColumns columns) throws IOException;

  /**
   * Writes one row, or takes it to write it with the next.
   *
   * @param tick time since the start of the cycle (ticks)
   * @param values one a column, SI; not kept and not modified
   */
  void row(long tick, double[] values) throws IOException;

  /** Writes what stands below the rows. */
  void end() throws IOException;
}
