package org.crosspulse.trace.format;

import java.io.IOException;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceWriter;

/**
 * A table with a line of names: {@code time} (s) first, then {@code v_row_3_7} and so on, in SI.
 */
final class CsvTraceWriter implements TraceWriter {
  private final TraceOutput out;

  CsvTraceWriter(TraceOutput out) {
    this.out = out;
  }

  @Override
  public void begin(TraceColumns columns) throws IOException {
    out.text("time");
    for (int column = 0; column < columns.count(); column++) {
      out.symbol(',').text(columns.name(column));
    }
    out.symbol('\n');
  }

  @Override
  public void row(long tick, double[] values) throws IOException {
    out.number(Ticks.toSeconds(tick));
    for (double value : values) {
      out.symbol(',').number(value);
    }
    out.symbol('\n');
  }

  @Override
  public void end() {
    // A table ends with its last row.
  }
}
