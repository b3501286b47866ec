package org.crosspulse.crossbar.wire;

import java.util.Arrays;

/**
 * The wires of all rows, or of all columns, of a grid of nodes.
 *
 * <p>The near end is that of the driver every line has, the first node of a row and the last of a
 * column; the far end is the other. Arrays are not copied.
 *
 * @param lines how many
 * @param nodes how many nodes a line has
 * @param segmentOhms nodes − 1 resistances, in the order of the nodes' indices (Ω)
 * @param share factor on {@code segmentOhms}, one a line: 1, or less where wires run in parallel
 * @param nearOhms from the near source to the first node, one a line (Ω); infinite where floating
 * @param farOhms the same at the far end; infinite where there is no driver
 */
@SuppressWarnings("ArrayRecordComponent")
record LineSet(
    int lines,
    int nodes,
    double[] segmentOhms,
    double[] share,
    double[] nearOhms,
    double[] farOhms) {

  /** Whether the wire makes this line one node at the voltage of its source. */
  boolean isFixed(int line) {
    return nearOhms[line] == 0;
  }

  boolean isFloating(int line) {
    return nearOhms[line] == Double.POSITIVE_INFINITY;
  }

  /** Conductance that the far end adds to its node (S). */
  double farSiemens(int line) {
    return isFixed(line) ? 0 : 1 / farOhms[line];
  }

  /**
   * Potential of a line's near node for one ampere that reaches it, all else of the line being a
   * conductance there (Ω).
   */
  double nearResponse(int line, double siemens) {
    double ohms = nearOhms[line];
    return isFloating(line) ? 1 / siemens : ohms / (1 + ohms * siemens);
  }

  /** The lines of a solver's array. */
  static LineSet of(int nodes, double segmentOhms, LineDrive[] drives, Ends ends) {
    int lines = drives.length;
    double[] segments = new double[nodes - 1];
    double[] share = new double[lines];
    double[] near = new double[lines];
    double[] far = new double[lines];
    Arrays.fill(segments, segmentOhms);
    Arrays.fill(share, 1);
    for (int line = 0; line < lines; line++) {
      near[line] = drives[line].ohms() + segmentOhms;
      far[line] = ends == Ends.BOTH ? near[line] : Double.POSITIVE_INFINITY;
    }
    return new LineSet(lines, nodes, segments, share, near, far);
  }
}
