package org.crosspulse.crossbar.wire;

/**
 * The part of {@link ErrorBound} for lines that are connected to nothing.
 *
 * <p>Currents on such a line must sum to 0 before its wire can carry them: what is over is taken
 * from its cells, in proportion to their slopes g, and the change δ counts as an error δ/g of the
 * cell's voltage. The way to a source leads along the line, through the best of its cells, and
 * along a line that has one; a cell on the way has a² + b² ≤ ‖ρ‖² to itself, so that the error of a
 * node is at most √W·‖ρ‖ with W the resistance of that way, and that of a cell at most the sum of
 * two.
 */
final class FloatingLines {
  private final WireDrops rowDrops;
  private final WireDrops columnDrops;
  private LineSet rows;
  private LineSet columns;
  private boolean anyRow;
  private boolean allRows;
  private boolean anyColumn;

  FloatingLines(WireDrops rowDrops, WireDrops columnDrops) {
    this.rowDrops = rowDrops;
    this.columnDrops = columnDrops;
    this.rows = new LineSet(0, 0, new double[0], new double[0], new double[0], new double[0]);
    this.columns = rows;
  }

  void setWires(LineSet newRows, LineSet newColumns) {
    rows = newRows;
    columns = newColumns;
    int floatingRows = count(rows);
    anyRow = floatingRows > 0;
    allRows = floatingRows == rows.lines();
    anyColumn = count(columns) > 0;
  }

  static int count(LineSet wires) {
    int count = 0;
    for (int line = 0; line < wires.lines(); line++) {
      count += wires.isFloating(line) ? 1 : 0;
    }
    return count;
  }

  boolean any() {
    return anyRow || anyColumn;
  }

  /** Makes the currents of every floating line sum to 0. */
  void balance(double[] amperes, double[] siemens) {
    if (allRows) {
      // Some column has a source: floating columns first, through any cell, then the rows.
      balance(columnDrops, columns, rows, false, amperes, siemens);
      balance(rowDrops, rows, columns, true, amperes, siemens);
    } else {
      balance(rowDrops, rows, columns, false, amperes, siemens);
      balance(columnDrops, columns, rows, true, amperes, siemens);
    }
  }

  /** {@code fixedOnly}: through cells whose other line has a source, so as not to undo others. */
  private static void balance(
      WireDrops drops,
      LineSet wires,
      LineSet others,
      boolean fixedOnly,
      double[] amperes,
      double[] siemens) {
    for (int line = 0; line < wires.lines(); line++) {
      if (wires.isFloating(line)) {
        double over = 0;
        double sum = 0;
        for (int place = 0; place < drops.nodes(); place++) {
          int k = drops.node(line, place);
          over += amperes[k];
          sum += fixedOnly && others.isFloating(other(drops, place)) ? 0 : siemens[k];
        }
        for (int place = 0; place < drops.nodes(); place++) {
          int k = drops.node(line, place);
          if (siemens[k] > 0 && !(fixedOnly && others.isFloating(other(drops, place)))) {
            amperes[k] -= over * (siemens[k] / sum);
          }
        }
      }
    }
  }

  /** The crossing line at a place along a line: columns count their places from the bottom. */
  private static int other(WireDrops drops, int place) {
    return drops.nearNode(0) == 0 ? place : drops.nodes() - 1 - place;
  }

  /** Volts of error for a unit of ‖ρ‖. */
  double gain(double[] siemens) {
    double[] rowOhms = own(rowDrops, rows);
    double[] columnOhms = own(columnDrops, columns);
    if (allRows) {
      reach(rowDrops, rows, rowOhms, columnOhms, siemens);
      reach(columnDrops, columns, columnOhms, rowOhms, siemens);
    } else {
      reach(columnDrops, columns, columnOhms, rowOhms, siemens);
      reach(rowDrops, rows, rowOhms, columnOhms, siemens);
    }
    return Math.sqrt(2 * (max(rowOhms) + max(columnOhms)));
  }

  private static double[] own(WireDrops drops, LineSet wires) {
    double[] ohms = new double[wires.lines()];
    for (int line = 0; line < ohms.length; line++) {
      ohms[line] =
          wires.isFloating(line) ? Double.POSITIVE_INFINITY : drops.largestOhms(wires, line);
    }
    return ohms;
  }

  private static void reach(
      WireDrops drops, LineSet wires, double[] ohms, double[] others, double[] siemens) {
    for (int line = 0; line < ohms.length; line++) {
      if (wires.isFloating(line)) {
        double best = Double.POSITIVE_INFINITY;
        for (int place = 0; place < drops.nodes(); place++) {
          double way = others[other(drops, place)] + 1 / siemens[drops.node(line, place)];
          best = Math.min(best, way);
        }
        ohms[line] = best + (drops.nodes() - 1) * drops.segmentOhms();
      }
    }
  }

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
