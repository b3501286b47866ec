package org.crosspulse.crossbar.wire;

/**
 * What currents do to the potentials of all rows or all columns, by Ohm's and Kirchhoff's laws
 * alone: sums along each line, without an equation to solve, exact for wires of 0 Ω.
 */
final class WireDrops {
  private final double segmentOhms;
  private final int nodes;
  private final int lineStep;
  private final int nodeStep;
  private final int first;
  private final double sign;
  final double[] nearAmperes;
  final double[] farAmperes;

  private WireDrops(
      double segmentOhms,
      int lines,
      int nodes,
      int lineStep,
      int nodeStep,
      int first,
      double sign) {
    this.segmentOhms = segmentOhms;
    this.nodes = nodes;
    this.lineStep = lineStep;
    this.nodeStep = nodeStep;
    this.first = first;
    this.sign = sign;
    this.nearAmperes = new double[lines];
    this.farAmperes = new double[lines];
  }

  /** Rows, which the cells' currents leave. */
  static WireDrops rows(double segmentOhms, int rows, int columns) {
    return new WireDrops(segmentOhms, rows, columns, columns, 1, 0, 1);
  }

  /** Columns, which the cells' currents enter. */
  static WireDrops columns(double segmentOhms, int rows, int columns) {
    return new WireDrops(segmentOhms, columns, rows, 1, -columns, (rows - 1) * columns, -1);
  }

  /** Index of the node of {@code line} next to its usual driver. */
  int nearNode(int line) {
    return first + line * lineStep;
  }

  /** Index of a line's node, counted from its usual driver. */
  int node(int line, int place) {
    return nearNode(line) + place * nodeStep;
  }

  int nodes() {
    return nodes;
  }

  /** The current that the cells draw from a line: positive for a row (A). */
  double drawn(double[] amperes, int line) {
    double sum = 0;
    for (int place = 0, k = nearNode(line); place < nodes; place++, k += nodeStep) {
      sum += amperes[k];
    }
    return sign * sum;
  }

  /**
   * Potentials less those of the sources (V), and the currents of the drivers (A).
   *
   * @param wires the ends of the lines
   * @param amperes current of each cell, from row to column (A); sums to 0 on floating lines
   * @param guess potentials less those of the sources, of which only those of the near nodes of
   *     floating lines are used (V); may be the same array as {@code volts}
   * @param volts modified: one a node (V)
   */
  void compute(LineSet wires, double[] amperes, double[] guess, double[] volts) {
    for (int line = 0; line < nearAmperes.length; line++) {
      boolean floating = wires.isFloating(line);
      double shift = guess[nearNode(line)];
      double far = collect(wires, line, amperes, volts);
      double near = floating ? 0 : volts[nearNode(line)] - far;
      nearAmperes[line] = near;
      farAmperes[line] = far;
      spread(line, floating ? shift : -wires.nearOhms()[line] * near, far, volts);
    }
  }

  /** Leaves in each node the current drawn from it and beyond; returns that of the far driver. */
  private double collect(LineSet wires, int line, double[] amperes, double[] volts) {
    double beyond = 0;
    for (int place = nodes - 1, k = node(line, place); place >= 0; place--, k -= nodeStep) {
      beyond += sign * amperes[k];
      volts[k] = beyond;
    }
    return wires.farOhms()[line] == Double.POSITIVE_INFINITY ? 0 : far(wires, line, beyond, volts);
  }

  /** The part of a line's current that comes from the far end, by the law of the lever. */
  private double far(LineSet wires, int line, double all, double[] beyond) {
    double near = wires.nearOhms()[line];
    double loop = near + (nodes - 1) * segmentOhms + wires.farOhms()[line];
    if (loop == 0) {
      return all / 2;
    }
    // Each segment's current without the far driver, times its ohms: the drop at the far end.
    double drop = near * all;
    for (int place = 1; place < nodes; place++) {
      drop += segmentOhms * beyond[node(line, place)];
    }
    return drop / loop;
  }

  private void spread(int line, double nearVolts, double far, double[] volts) {
    double potential = nearVolts;
    int k = nearNode(line);
    volts[k] = potential;
    for (int place = 1; place < nodes; place++) {
      k += nodeStep;
      potential -= segmentOhms * (volts[k] - far);
      volts[k] = potential;
    }
  }

  /** The resistance from a node of a line to the line's sources; 0 where floating (Ω). */
  double ohms(LineSet wires, int line, int place) {
    if (wires.isFloating(line)) {
      return 0;
    }
    double near = wires.nearOhms()[line] + place * segmentOhms;
    double far = wires.farOhms()[line] + (nodes - 1 - place) * segmentOhms;
    return near == 0 ? 0 : 1 / (1 / near + 1 / far);
  }

  /** The largest {@link #ohms} of a line. */
  double largestOhms(LineSet wires, int line) {
    double largest = 0;
    for (int place = 0; place < nodes; place++) {
      largest = Math.max(largest, ohms(wires, line, place));
    }
    return largest;
  }

  double segmentOhms() {
    return segmentOhms;
  }
}
