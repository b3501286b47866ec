package org.crosspulse.crossbar.wire;

/**
 * Where the power of a solved array comes from and goes to (W): what the sources give is the sum of
 * the rest, by Tellegen's theorem.
 *
 * @param sourceWatts given by the sources of all lines, at both ends
 * @param cellWatts turned to heat in the cells
 * @param rowWireWatts in the segments of the rows
 * @param columnWireWatts in the segments of the columns
 * @param driverWatts in the resistances of drivers and virtual grounds
 */
public record PowerBalance(
    double sourceWatts,
    double cellWatts,
    double rowWireWatts,
    double columnWireWatts,
    double driverWatts) {

  /**
   * The balance of a solution.
   *
   * @param settings of the solver
   * @param rowDrives that were solved for
   * @param columnDrives that were solved for
   */
  public static PowerBalance of(
      Solution solution, WireSettings settings, LineDrive[] rowDrives, LineDrive[] columnDrives) {
    int rows = rowDrives.length;
    int columns = columnDrives.length;
    double[] amperes = solution.cellAmperes();
    Sum sum = new Sum();
    double rowSquares = 0;
    for (int row = 0; row < rows; row++) {
      double near = solution.rowAmperes()[row];
      double far = solution.rowFarAmperes()[row];
      sum.add(rowDrives[row], near, far);
      double flow = near;
      rowSquares += near * near;
      for (int column = 0; column + 1 < columns; column++) {
        flow -= amperes[row * columns + column];
        rowSquares += flow * flow;
      }
      rowSquares += far * far;
    }
    double columnSquares = 0;
    for (int column = 0; column < columns; column++) {
      double near = solution.columnAmperes()[column];
      double far = solution.columnFarAmperes()[column];
      sum.add(columnDrives[column], near, far);
      double flow = near;
      columnSquares += near * near;
      for (int row = rows - 1; row > 0; row--) {
        flow += amperes[row * columns + column];
        columnSquares += flow * flow;
      }
      columnSquares += far * far;
    }
    double cells = 0;
    for (int cell = 0; cell < amperes.length; cell++) {
      cells += amperes[cell] * solution.cellVolts()[cell];
    }
    return new PowerBalance(
        sum.sources,
        cells,
        settings.rowSegmentOhms() * rowSquares,
        settings.columnSegmentOhms() * columnSquares,
        sum.drivers);
  }

  /** All that {@link #sourceWatts} is turned to. */
  public double dissipatedWatts() {
    return cellWatts + rowWireWatts + columnWireWatts + driverWatts;
  }

  private static final class Sum {
    private double sources;
    private double drivers;

    void add(LineDrive drive, double near, double far) {
      if (!drive.isFloating()) {
        sources += drive.volts() * (near + far);
        drivers += drive.ohms() * (near * near + far * far);
      }
    }
  }
}
