package org.crosspulse.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.crossbar.Crossbar;

/** The cells of a small array, for people. */
final class CellTable {
  private static final int MOST_ROWS = 16;
  private static final int MOST_COLUMNS = 10;
  private static final double LEAST_PLAIN = 1e-4;

  private CellTable() {}

  /** Prints the change of every state, or says where larger arrays are to be found. */
  static void print(PrintWriter out, CycleExperiment experiment, Crossbar crossbar) {
    if (crossbar.rows() > MOST_ROWS || crossbar.columns() > MOST_COLUMNS) {
      out.println("the cells are too many to print: use --json or --out FOLDER");
      return;
    }
    out.println("change of the state x (row pulses down, column pulses across):");
    out.printf("%8s", "");
    for (int column = 0; column < crossbar.columns(); column++) {
      out.printf("%11d", experiment.counts().columns()[column]);
    }
    out.println();
    for (int row = 0; row < crossbar.rows(); row++) {
      out.printf("%8d", experiment.counts().rows()[row]);
      for (int column = 0; column < crossbar.columns(); column++) {
        double change = crossbar.state(row, column) - experiment.initial().state(row, column);
        out.printf("%11s", text(change));
      }
      out.println();
    }
  }

  /** Plain digits where they tell the change, else a power of ten. */
  private static String text(double change) {
    boolean isPlain = change == 0 || Math.abs(change) >= LEAST_PLAIN;
    return String.format(Locale.ROOT, isPlain ? "%+.6f" : "%+.3e", change);
  }
}
