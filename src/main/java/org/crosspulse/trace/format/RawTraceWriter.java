package org.crosspulse.trace.format;

import java.io.IOException;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceWriter;
import org.crosspulse.trace.TracedCell;

/**
 * A transient analysis as ngspice writes it with {@code write}, in binary (doubles, the lowest byte
 * first) or in text; see "Rawfile" in the ngspice manual.
 *
 * <p>The number of points is 0 until the file is complete. There is no date, so that the same run
 * gives the same bytes.
 */
final class RawTraceWriter implements TraceWriter {
  /** Room for the largest number of points, filled up with blanks. */
  private static final int COUNT_WIDTH = 19;

  private final TraceOutput out;
  private final boolean isBinary;
  private long countPosition;
  private long points;

  RawTraceWriter(TraceOutput out, boolean isBinary) {
    this.out = out;
    this.isBinary = isBinary;
  }

  @Override
  public void begin(TraceColumns columns) throws IOException {
    out.text("Title: Crosspulse, one learning cycle\n");
    out.text("Plotname: Transient Analysis\nFlags: real\nNo. Variables: ");
    out.integer(1L + columns.count()).text("\nNo. Points: ");
    countPosition = out.position();
    out.text(count(0)).text("\nVariables:\n\t0\ttime\ttime\n");
    for (int column = 0; column < columns.count(); column++) {
      out.symbol('\t').integer(1L + column).symbol('\t').text(variable(columns, column));
      out.symbol('\n');
    }
    out.text(isBinary ? "Binary:\n" : "Values:\n");
  }

  private static String count(long points) {
    String digits = Long.toString(points);
    return digits + " ".repeat(COUNT_WIDTH - digits.length());
  }

  /**
   * Voltages and currents in the way SPICE names them. To ngspice, i(name) is a current only where
   * there is no voltage v(name).
   */
  private static String variable(TraceColumns columns, int column) {
    TracedCell cell = columns.cell(column);
    String place = cell.row() + "_" + cell.column();
    return switch (columns.signal(column)) {
      case ROW_VOLTS -> "v(row_" + place + ")\tvoltage";
      case COLUMN_VOLTS -> "v(column_" + place + ")\tvoltage";
      case DEVICE_VOLTS -> "v(cell_" + place + ")\tvoltage";
      case CURRENT -> "i(memristor_" + place + ")\tcurrent";
      case STATE -> "x_" + place + "\tnotype";
      case CONDUCTANCE -> "g_" + place + "\tadmittance";
    };
  }

  @Override
  public void row(long tick, double[] values) throws IOException {
    double seconds = Ticks.toSeconds(tick);
    if (isBinary) {
      out.binary(seconds);
      for (double value : values) {
        out.binary(value);
      }
    } else {
      out.integer(points).symbol('\t').number(seconds).symbol('\n');
      for (double value : values) {
        out.symbol('\t').number(value).symbol('\n');
      }
    }
    points++;
  }

  @Override
  public void end() throws IOException {
    out.patch(countPosition, count(points));
  }
}
