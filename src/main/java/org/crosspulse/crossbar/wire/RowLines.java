package org.crosspulse.crossbar.wire;

/**
 * All rows of a grid, each a ladder of segments with a conductance to ground at every node: its
 * elimination, and potentials for currents fed into the nodes.
 *
 * <p>The elimination runs from the far end and keeps, for node j, the part f = 1 / (1 + R·Y) of its
 * current that passes on through the segment R, where Y is the conductance of all beyond it: sums
 * of positive numbers only, so that nothing cancels, and R may be 0. A row is contiguous in memory
 * and its recurrence is serial; four rows at a time keep the processor busy.
 */
final class RowLines {
  private final int rows;
  private final int columns;
  private final double[] pass;
  private final double[] response;
  private LineSet wires;

  RowLines(LineSet wires) {
    this.wires = wires;
    this.rows = wires.lines();
    this.columns = wires.nodes();
    this.pass = new double[rows * columns];
    this.response = new double[rows];
  }

  /** Eliminates one row whose nodes have the conductances {@code siemens} to ground. */
  void factor(LineSet newWires, double[] siemens, int row) {
    wires = newWires;
    int start = row * columns;
    double share = wires.share()[row];
    double beyond = siemens[start + columns - 1] + wires.farSiemens(row);
    for (int column = columns - 1; column > 0; column--) {
      double part = 1 / (1 + wires.segmentOhms()[column - 1] * share * beyond);
      pass[start + column] = part;
      beyond = siemens[start + column - 1] + part * beyond;
    }
    response[row] = wires.nearResponse(row, beyond);
  }

  /**
   * Potentials for currents.
   *
   * @param amperes into each node (A)
   * @param volts modified: potential of each node (V); may be the same array
   */
  void solve(double[] amperes, double[] volts) {
    int row = 0;
    for (; row + 4 <= rows; row += 4) {
      collect4(row * columns, amperes, volts);
      spread4(row, volts);
    }
    for (; row < rows; row++) {
      collect(row * columns, amperes, volts);
      spread(row, volts);
    }
  }

  /**
   * What the rows return through their cells: the cells' conductances times the rows' potentials
   * for the currents that {@code x} would drive through the cells into rows at 0 V.
   *
   * @param siemens conductance of each cell (S)
   * @param x potential at each cell's other end (V)
   * @param amperes modified: one a cell (A); not the same array
   */
  void through(double[] siemens, double[] x, double[] amperes) {
    for (int row = 0; row < rows; row += 4) {
      int many = Math.min(4, rows - row);
      int from = row * columns;
      int to = from + many * columns;
      // Four rows at a time stay in the cache between the three loops.
      for (int k = from; k < to; k++) {
        amperes[k] = siemens[k] * x[k];
      }
      if (many == 4) {
        collect4(from, amperes, amperes);
        spread4(row, amperes);
      } else {
        for (int one = row; one < rows; one++) {
          collect(one * columns, amperes, amperes);
          spread(one, amperes);
        }
      }
      for (int k = from; k < to; k++) {
        amperes[k] *= siemens[k];
      }
    }
  }

  private void collect(int start, double[] amperes, double[] volts) {
    double sum = 0;
    double part = 0;
    for (int k = start + columns - 1; k >= start; k--) {
      sum = amperes[k] + part * sum;
      volts[k] = sum;
      part = pass[k];
    }
  }

  private void spread(int row, double[] volts) {
    double[] ohms = wires.segmentOhms();
    double share = wires.share()[row];
    int start = row * columns;
    double potential = response[row] * volts[start];
    volts[start] = potential;
    for (int column = 1; column < columns; column++) {
      int k = start + column;
      potential = pass[k] * (potential + ohms[column - 1] * share * volts[k]);
      volts[k] = potential;
    }
  }

  private void collect4(int start, double[] amperes, double[] volts) {
    int b = start + columns;
    int c = b + columns;
    int d = c + columns;
    int last = columns - 1;
    double sumA = amperes[start + last];
    double sumB = amperes[b + last];
    double sumC = amperes[c + last];
    double sumD = amperes[d + last];
    volts[start + last] = sumA;
    volts[b + last] = sumB;
    volts[c + last] = sumC;
    volts[d + last] = sumD;
    for (int j = last - 1; j >= 0; j--) {
      sumA = amperes[start + j] + pass[start + j + 1] * sumA;
      sumB = amperes[b + j] + pass[b + j + 1] * sumB;
      sumC = amperes[c + j] + pass[c + j + 1] * sumC;
      sumD = amperes[d + j] + pass[d + j + 1] * sumD;
      volts[start + j] = sumA;
      volts[b + j] = sumB;
      volts[c + j] = sumC;
      volts[d + j] = sumD;
    }
  }

  private void spread4(int row, double[] volts) {
    double[] ohms = wires.segmentOhms();
    double shareA = wires.share()[row];
    double shareB = wires.share()[row + 1];
    double shareC = wires.share()[row + 2];
    double shareD = wires.share()[row + 3];
    int a = row * columns;
    int b = a + columns;
    int c = b + columns;
    int d = c + columns;
    double nodeA = response[row] * volts[a];
    double nodeB = response[row + 1] * volts[b];
    double nodeC = response[row + 2] * volts[c];
    double nodeD = response[row + 3] * volts[d];
    volts[a] = nodeA;
    volts[b] = nodeB;
    volts[c] = nodeC;
    volts[d] = nodeD;
    for (int j = 1; j < columns; j++) {
      double segment = ohms[j - 1];
      nodeA = pass[a + j] * (nodeA + segment * shareA * volts[a + j]);
      nodeB = pass[b + j] * (nodeB + segment * shareB * volts[b + j]);
      nodeC = pass[c + j] * (nodeC + segment * shareC * volts[c + j]);
      nodeD = pass[d + j] * (nodeD + segment * shareD * volts[d + j]);
      volts[a + j] = nodeA;
      volts[b + j] = nodeB;
      volts[c + j] = nodeC;
      volts[d + j] = nodeD;
    }
  }
}
