package org.crosspulse.crossbar.wire;

/**
 * A grid of cells between rows and columns, and its equations with the rows eliminated.
 *
 * <p>The matrix of the column nodes is S = A − G·T·G: A the columns' wires and cells, G the cells'
 * conductances, T the response of the rows ({@link RowLines}). It is symmetric and positive.
 */
final class Level {
  final int rows;
  final int columns;

  /** Conductance of each cell, row-major (S). */
  final double[] siemens;

  final RowLines rowLines;
  private LineSet rowWires;
  private LineSet columnWires;
  private final double[] left;

  Level(LineSet rowWires, LineSet columnWires) {
    this.rows = rowWires.lines();
    this.columns = columnWires.lines();
    this.siemens = new double[rows * columns];
    this.rowLines = new RowLines(rowWires);
    this.rowWires = rowWires;
    this.columnWires = columnWires;
    this.left = new double[columns];
  }

  LineSet rowWires() {
    return rowWires;
  }

  LineSet columnWires() {
    return columnWires;
  }

  /** Takes new ends; {@link #factorRow} must follow for every row. */
  void setWires(LineSet newRows, LineSet newColumns) {
    rowWires = newRows;
    columnWires = newColumns;
  }

  /** Eliminates one row, whose conductances were changed. */
  void factorRow(int row) {
    rowLines.factor(rowWires, siemens, row);
  }

  /** G·T·G·x: what the rows return to the columns. {@code out} is modified, not {@code x}. */
  void throughRows(double[] x, double[] out) {
    rowLines.through(siemens, x, out);
  }

  /** S·x, for columns with resistance. {@code out} and {@code work} are modified. */
  void schur(double[] x, double[] out, double[] work) {
    throughRows(x, work);
    applyColumns(x, out);
    for (int k = 0; k < x.length; k++) {
      out[k] -= work[k];
    }
  }

  /** A·x, for columns with resistance. {@code out} is modified. */
  void applyColumns(double[] x, double[] out) {
    for (int k = 0; k < x.length; k++) {
      out[k] = siemens[k] * x[k];
    }
    double[] share = columnWires.share();
    for (int row = 0; row + 1 < rows; row++) {
      addWire(x, out, row * columns, 1 / columnWires.segmentOhms()[row], share);
    }
    int last = (rows - 1) * columns;
    for (int column = 0; column < columns; column++) {
      out[column] += x[column] / columnWires.farOhms()[column];
      out[last + column] += x[last + column] / columnWires.nearOhms()[column];
    }
  }

  private void addWire(double[] x, double[] out, int start, double wire, double[] share) {
    int below = start + columns;
    for (int column = 0; column < columns; column++) {
      double flow = (x[start + column] - x[below + column]) * (wire / share[column]);
      out[start + column] += flow;
      out[below + column] -= flow;
    }
  }

  /**
   * What is left of each cell's conductance in the diagonal of S: in series with all that its row
   * node sees to its left and right. For rows with resistance.
   */
  void schurDiagonal(double[] out) {
    double[] ohms = rowWires.segmentOhms();
    for (int row = 0; row < rows; row++) {
      int start = row * columns;
      double share = rowWires.share()[row];
      double behind = 1 / rowWires.nearOhms()[row];
      for (int column = 0; column < columns; column++) {
        left[column] = behind;
        behind += siemens[start + column];
        behind /= 1 + (column + 1 < columns ? ohms[column] * share * behind : 0);
      }
      double ahead = 1 / rowWires.farOhms()[row];
      for (int column = columns - 1; column >= 0; column--) {
        double line = left[column] + ahead;
        double cell = siemens[start + column];
        out[start + column] = line == 0 ? 0 : cell * (line / (cell + line));
        ahead += cell;
        ahead /= 1 + (column > 0 ? ohms[column - 1] * share * ahead : 0);
      }
    }
  }
}
