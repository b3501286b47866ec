package org.crosspulse.crossbar.wire;

import java.util.Arrays;

/**
 * From a grid to one of half the rows and half the columns.
 *
 * <p>The coarse grid is a crossbar again: a block of 2×2 cells is one cell of the sum of their
 * conductances, its two rows are one row of half the resistance, and a segment is as long as from
 * the middle of a block to the middle of the next.
 */
final class Coarsening {
  private final Level fine;
  private final Level coarse;

  Coarsening(Level fine) {
    this.fine = fine;
    this.coarse =
        new Level(
            merged(fine.rowWires(), half(fine.columns), true),
            merged(fine.columnWires(), half(fine.rows), false));
  }

  private static int half(int count) {
    return (count + 1) / 2;
  }

  Level coarse() {
    return coarse;
  }

  /** Takes over the conductances and ends of the fine grid. */
  void update() {
    coarse.setWires(
        merged(fine.rowWires(), coarse.columns, true),
        merged(fine.columnWires(), coarse.rows, false));
    restrict(fine.siemens, coarse.siemens);
    for (int row = 0; row < coarse.rows; row++) {
      coarse.factorRow(row);
    }
  }

  private static LineSet merged(LineSet fine, int nodes, boolean nearFirst) {
    int lines = half(fine.lines());
    double[] middle = middles(fine, nodes);
    double[] segments = new double[nodes - 1];
    for (int k = 0; k + 1 < nodes; k++) {
      segments[k] = middle[k + 1] - middle[k];
    }
    double toFirst = middle[0];
    double toLast = sum(fine.segmentOhms()) - middle[nodes - 1];
    double[] share = new double[lines];
    for (int line = 0; line < fine.lines(); line++) {
      share[line / 2] += 1 / fine.share()[line];
    }
    for (int line = 0; line < lines; line++) {
      share[line] = 1 / share[line];
    }
    double[] near = parallel(fine, fine.nearOhms(), nearFirst ? toFirst : toLast);
    double[] far = parallel(fine, fine.farOhms(), nearFirst ? toLast : toFirst);
    return new LineSet(lines, nodes, segments, share, near, far);
  }

  /** Where the middles of the blocks are along a line, in ohms from its first node. */
  private static double[] middles(LineSet fine, int nodes) {
    double[] middle = new double[nodes];
    double place = 0;
    for (int node = 0; node < fine.nodes(); node++) {
      boolean alone = node % 2 == 0 && node + 1 == fine.nodes();
      middle[node / 2] += alone ? place : place / 2;
      place += node + 1 < fine.nodes() ? fine.segmentOhms()[node] : 0;
    }
    return middle;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private static double[] parallel(LineSet fine, double[] ends, double more) {
    double[] ohms = new double[half(fine.lines())];
    for (int line = 0; line < fine.lines(); line++) {
      ohms[line / 2] += 1 / (ends[line] + more * fine.share()[line]);
    }
    for (int line = 0; line < ohms.length; line++) {
      ohms[line] = 1 / ohms[line];
    }
    return ohms;
  }

  /** Sums the values of each block; {@code sums} is modified. */
  void restrict(double[] values, double[] sums) {
    Arrays.fill(sums, 0);
    for (int row = 0; row < fine.rows; row++) {
      int start = row * fine.columns;
      int into = row / 2 * coarse.columns;
      for (int column = 0; column < fine.columns; column++) {
        sums[into + column / 2] += values[start + column];
      }
    }
  }

  /** Adds each block's value to all its nodes; {@code volts} is modified. */
  void addTo(double[] blocks, double[] volts) {
    for (int row = 0; row < fine.rows; row++) {
      int start = row * fine.columns;
      int from = row / 2 * coarse.columns;
      for (int column = 0; column < fine.columns; column++) {
        volts[start + column] += blocks[from + column / 2];
      }
    }
  }
}
