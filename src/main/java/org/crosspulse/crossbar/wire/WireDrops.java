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

  /** Potentials of the nodes next to the usual drivers, less those of the sources (V). */
  private final double[] nearVolts;

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
    this.nearVolts = new double[lines];
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
      // As volts may be the same array, before they are overwritten.
      nearVolts[line] = guess[nearNode(line)];
    }
    if (lineStep == 1) {
      collectAcross(amperes, volts);
    } else {
      for (int line = 0; line < nearAmperes.length; line++) {
        collect(line, amperes, volts);
      }
    }
    for (int line = 0; line < nearAmperes.length; line++) {
      connect(wires, line, volts);
    }
    if (lineStep == 1) {
      spreadAcross(volts);
    } else {
      for (int line = 0; line < nearAmperes.length; line++) {
        spread(line, volts);
      }
    }
  }

  /** Leaves in each node of a line the current drawn from it and beyond. */
  private void collect(int line, double[] amperes, double[] volts) {
    double beyond = 0;
    for (int place = nodes - 1, k = node(line, place); place >= 0; place--, k -= nodeStep) {
      beyond += sign * amperes[k];
      volts[k] = beyond;
    }
  }

  /** The same of all lines together, whose nodes of one place are neighbours in memory. */
  private void collectAcross(double[] amperes, double[] volts) {
    int lines = nearAmperes.length;
    for (int line = 0, k = node(0, nodes - 1); line < lines; line++, k++) {
      volts[k] = sign * amperes[k];
    }
    for (int place = nodes - 2; place >= 0; place--) {
      collectPlace(node(0, place), lines, amperes, volts);
    }
  }

  private void collectPlace(int from, int lines, double[] amperes, double[] volts) {
    int beyond = from + nodeStep;
    for (int line = 0; line < lines; line++) {
      volts[from + line] = volts[beyond + line] + sign * amperes[from + line];
    }
  }

  /** Finds the currents of a line's drivers, and the potential of its near node. */
  private void connect(LineSet wires, int line, double[] volts) {
    boolean floating = wires.isFloating(line);
    double all = volts[nearNode(line)];
    boolean hasFar = wires.farOhms()[line] != Double.POSITIVE_INFINITY;
    double far = hasFar ? far(wires, line, all, volts) : 0;
    double near = floating ? 0 : all - far;
    nearAmperes[line] = near;
    farAmperes[line] = far;
    nearVolts[line] = floating ? nearVolts[line] : -wires.nearOhms()[line] * near;
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

  private void spread(int line, double[] volts) {
    double far = farAmperes[line];
    double potential = nearVolts[line];
    int k = nearNode(line);
    volts[k] = potential;
    for (int place = 1; place < nodes; place++) {
      k += nodeStep;
      potential -= segmentOhms * (volts[k] - far);
      volts[k] = potential;
    }
  }

  private void spreadAcross(double[] volts) {
    int lines = nearAmperes.length;
    System.arraycopy(nearVolts, 0, volts, nearNode(0), lines);
    for (int place = 1; place < nodes; place++) {
      spreadPlace(node(0, place), lines, volts);
    }
  }

  private void spreadPlace(int from, int lines, double[] volts) {
    int before = from - nodeStep;
    for (int line = 0; line < lines; line++) {
      volts[from + line] =
          volts[before + line] - segmentOhms * (volts[from + line] - farAmperes[line]);
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
