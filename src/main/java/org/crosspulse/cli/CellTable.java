package org.crosspulse.cli;

import java.io.PrintWriter;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.crossbar.Crossbar;

/** The cells of a small array, for people. */
final class CellTable {
  private static final int MOST_ROWS = 16;
  private static final int MOST_COLUMNS = 10;

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
        out.printf("%+11.6f", change);
      }
      out.println();
    }
  }
}
