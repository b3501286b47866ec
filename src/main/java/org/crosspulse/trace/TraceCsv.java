package org.crosspulse.trace;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.Ticks;

/** Traces as one long table: a line a sample, time first, then the cell and its signals. */
public final class TraceCsv {
  private static final String HEADER =
      "time_seconds,row,column,row_volts,column_volts,device_volts,state,conductance_siemens\n";

  private TraceCsv() {}

  /**
   * Writes all samples of all cells, cell after cell.
   *
   * @param device turns states into conductances
   * @throws IOException where the writer fails
   */
  public static void write(List<CellTrace> traces, Memristor device, Writer out)
      throws IOException {
    out.write(HEADER);
    for (CellTrace trace : traces) {
      for (int sample = 0; sample < trace.size(); sample++) {
        out.write(line(trace, sample, device));
      }
    }
  }

  private static String line(CellTrace trace, int sample, Memristor device) {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%s,%s,%s,%s,%s\n",
        Ticks.toSeconds(trace.tick(sample)),
        trace.row(),
        trace.column(),
        trace.rowVolts(sample),
        trace.columnVolts(sample),
        trace.deviceVolts(sample),
        trace.state(sample),
        device.conductanceSiemens(trace.state(sample)));
  }
}
