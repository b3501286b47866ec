package org.crosspulse.trace.format;

import java.io.IOException;
import java.util.Locale;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TracedCell;

/**
 * A save file of GTKWave: opened in the place of the VCD file it shows the signals as curves, a
 * group for each cell, over the whole cycle.
 */
final class GtkwaveSaveFile {
  /** More curves than this are not looked at together; the others are in GTKWave's tree. */
  static final int MOST_SIGNALS = 96;

  /** TR_RJUSTIFY, TR_ANALOG_STEP and TR_ANALOG_FULLSCALE of GTKWave's analyzer.h. */
  private static final String CURVE = "@88020\n";

  /** TR_ANALOG_BLANK_STRETCH: the curve above is a line higher. */
  private static final String HIGHER = "@20000\n-\n";

  private static final String GROUP_BEGIN = "@800200\n-";
  private static final String GROUP_END = "@1000200\n-";

  /** About as many pixels as the window below has for curves. */
  private static final double PIXELS = 820;

  private GtkwaveSaveFile() {}

  /**
   * Writes the file.
   *
   * @param vcdName of the file beside it
   * @param ticks length of the cycle (ticks)
   */
  static void write(TraceOutput out, String vcdName, TraceColumns columns, long ticks)
      throws IOException {
    // GTKWave's zoom is the negative logarithm, to the base of 2, of the ticks in 200 pixels.
    double zoom = -Math.log(Math.max(1, ticks) * 200.0 / PIXELS) / Math.log(2);
    out.text("[dumpfile] \"" + vcdName + "\"\n[timestart] 0\n[size] 1400 900\n[pos] -1 -1\n");
    out.text(String.format(Locale.ROOT, "*%.6f 0%s\n", zoom, " -1".repeat(26)));
    out.text("[treeopen] crossbar.\n[sst_width] 240\n[signals_width] 260\n");
    int perCell = columns.signals().size();
    int cells = Math.min(columns.cells().size(), Math.max(1, MOST_SIGNALS / perCell));
    for (int k = 0; k < cells; k++) {
      group(out, columns, k * perCell, perCell);
    }
  }

  private static void group(TraceOutput out, TraceColumns columns, int first, int count)
      throws IOException {
    TracedCell cell = columns.cell(first);
    String title = "cell (" + cell.row() + ", " + cell.column() + ")\n";
    out.text(GROUP_BEGIN + title);
    for (int column = first; column < first + count; column++) {
      out.text(CURVE + path(columns, column) + "\n" + HIGHER);
      if (columns.signal(column) == TraceSignal.STATE) {
        out.text(HIGHER);
      }
    }
    out.text(GROUP_END + title);
  }

  private static String path(TraceColumns columns, int column) {
    TracedCell cell = columns.cell(column);
    return "crossbar.row_"
        + cell.row()
        + "."
        + VcdTraceWriter.scope(cell)
        + "."
        + columns.name(column);
  }
}
