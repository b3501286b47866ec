package org.crosspulse.crossbar.wire;

/** How well a solution obeys the laws of its wires, segment by segment. */
final class Kirchhoff {
  private Kirchhoff() {}

  /**
   * The largest difference between a segment's drop and its resistance times the current that the
   * cells and drivers leave to it, and between the currents into a line and out of it; as parts of
   * the largest source voltage and of the largest current.
   */
  static double worst(WireCase wires, Solution solution) {
    double worst = 0;
    for (int row = 0; row < wires.rows(); row++) {
      int[] nodes = new int[wires.columns()];
      for (int k = 0; k < nodes.length; k++) {
        nodes[k] = row * wires.columns() + k;
      }
      double[] ends = {solution.rowAmperes()[row], solution.rowFarAmperes()[row]};
      double ohms = wires.settings().rowSegmentOhms();
      double[] volts = solution.rowNodeVolts();
      worst =
          Math.max(
              worst, line(wires, solution, nodes, ends, ohms, volts, 1, wires.rowDrives()[row]));
    }
    for (int column = 0; column < wires.columns(); column++) {
      int[] nodes = new int[wires.rows()];
      for (int k = 0; k < nodes.length; k++) {
        nodes[k] = (wires.rows() - 1 - k) * wires.columns() + column;
      }
      double[] ends = {solution.columnAmperes()[column], solution.columnFarAmperes()[column]};
      double ohms = wires.settings().columnSegmentOhms();
      double[] volts = solution.columnNodeVolts();
      LineDrive drive = wires.columnDrives()[column];
      worst = Math.max(worst, line(wires, solution, nodes, ends, ohms, volts, -1, drive));
    }
    return worst;
  }

  private static double line(
      WireCase wires,
      Solution solution,
      int[] nodes,
      double[] ends,
      double ohms,
      double[] volts,
      int sign,
      LineDrive drive) {
    // All lines may be at 0 V.
    double scale = Math.max(wires.largestVolts(), Double.MIN_NORMAL);
    double worst = 0;
    double flow = ends[0];
    double largest = Double.MIN_NORMAL;
    double before = drive.isFloating() ? volts[nodes[0]] : drive.volts() - drive.ohms() * flow;
    for (int node : nodes) {
      double drop = before - volts[node];
      worst = Math.max(worst, Math.abs(drop - ohms * flow) / scale);
      flow -= sign * solution.cellAmperes()[node];
      largest = Math.max(largest, Math.abs(solution.cellAmperes()[node]));
      before = volts[node];
    }
    if (!drive.isFloating() && ends[1] != 0) {
      double end = before - (drive.volts() - drive.ohms() * ends[1]);
      worst = Math.max(worst, Math.abs(end + ohms * ends[1]) / scale);
    }
    return Math.max(worst, Math.abs(flow + ends[1]) / (largest * nodes.length));
  }
}
