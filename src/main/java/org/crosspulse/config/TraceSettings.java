package org.crosspulse.config;

import java.util.List;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.format.TraceFormat;

/**
 * The {@code [trace]} table: what to record, where the fidelity has a clock to record by.
 *
 * @param columns which cells, and which of their signals
 * @param everyTicks from a sample to the next (ticks); 0 for a sample at every change
 * @param formats of the files
 * @param maxSamples the most samples of a cell that are kept for its picture
 */
public record TraceSettings(
    TraceColumns columns, long everyTicks, List<TraceFormat> formats, int maxSamples) {
  /** Copies the list. */
  public TraceSettings {
    formats = List.copyOf(formats);
  }

  /** Whether there is nothing to record. */
  public boolean isEmpty() {
    return columns.cells().isEmpty();
  }
}
