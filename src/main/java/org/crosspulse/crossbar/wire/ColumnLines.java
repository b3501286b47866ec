package org.crosspulse.crossbar.wire;

/**
 * All columns of a grid: what {@link RowLines} is for rows. The near end is the last row.
 *
 * <p>The recurrence runs from row to row and its inner loop over the columns, which are independent
 * and contiguous, so that it is compiled to vector instructions.
 */
final class ColumnLines {
  private final int rows;
  private final int columns;
  private final double[] pass;
  private final double[] response;
  private final double[] beyond;
  private LineSet wires;

  ColumnLines(LineSet wires) {
    this.wires = wires;
    this.rows = wires.nodes();
    this.columns = wires.lines();
    this.pass = new double[rows * columns];
    this.response = new double[columns];
    this.beyond = new double[columns];
  }

  /** Eliminates all columns, whose nodes have the conductances {@code siemens} to ground. */
  void factor(LineSet newWires, double[] siemens) {
    wires = newWires;
    for (int column = 0; column < columns; column++) {
      beyond[column] = siemens[column] + wires.farSiemens(column);
    }
    for (int row = 0; row + 1 < rows; row++) {
      factorRow(siemens, row * columns, wires.segmentOhms()[row], wires.share());
    }
    for (int column = 0; column < columns; column++) {
      response[column] = wires.nearResponse(column, beyond[column]);
    }
  }

  private void factorRow(double[] siemens, int start, double ohms, double[] share) {
    for (int column = 0; column < columns; column++) {
      double part = 1 / (1 + ohms * share[column] * beyond[column]);
      pass[start + column] = part;
      beyond[column] = siemens[start + columns + column] + part * beyond[column];
    }
  }

  /**
   * Potentials for currents.
   *
   * @param amperes into each node (A)
   * @param volts modified: potential of each node (V); may be the same array
   */
  void solve(double[] amperes, double[] volts) {
    if (amperes != volts) {
      System.arraycopy(amperes, 0, volts, 0, columns);
    }
    for (int row = 1; row < rows; row++) {
      collect(amperes, volts, row * columns);
    }
    int last = (rows - 1) * columns;
    for (int column = 0; column < columns; column++) {
      volts[last + column] *= response[column];
    }
    double[] share = wires.share();
    for (int row = rows - 2; row >= 0; row--) {
      spread(volts, row * columns, wires.segmentOhms()[row], share);
    }
  }

  private void collect(double[] amperes, double[] volts, int start) {
    int above = start - columns;
    for (int column = 0; column < columns; column++) {
      volts[start + column] =
          amperes[start + column] + pass[above + column] * volts[above + column];
    }
  }

  private void spread(double[] volts, int start, double ohms, double[] share) {
    int below = start + columns;
    for (int column = 0; column < columns; column++) {
      volts[start + column] =
          pass[start + column]
              * (volts[below + column] + ohms * share[column] * volts[start + column]);
    }
  }
}
