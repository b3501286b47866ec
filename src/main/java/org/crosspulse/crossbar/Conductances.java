package org.crosspulse.crossbar;

import java.util.Arrays;

/**
 * The conductances of an array at one instant, and the currents that Ohm's and Kirchhoff's laws
 * give with ideal wires.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param siemens row-major, rows × columns (S); not copied, not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // 784×110 numbers, read once a batch: no copies.
public record Conductances(int rows, int columns, double[] siemens) {

  /**
   * Forward read: rows driven, columns held at 0 V, their currents summed.
   *
   * <p>A row at 0 V carries no current and is skipped: in a layer of pixels most are.
   *
   * @param rowValues one a row; the row's voltage is this times {@code voltsPerUnit}
   * @param voltsPerUnit gain of the drivers (V)
   * @param columnAmperes modified: one a column (A)
   */
  public void columnCurrents(double[] rowValues, double voltsPerUnit, double[] columnAmperes) {
    Arrays.fill(columnAmperes, 0, columns, 0);
    ScaledRows driven = new ScaledRows(1, rows);
    driven.list(rowValues, voltsPerUnit, columns);
    driven.addTo(0, columnAmperes, 0, columns, siemens);
  }

  /**
   * Backward read of the same devices: columns driven, rows held at 0 V, their currents summed.
   *
   * @param columnValues one a column; the column's voltage is this times {@code voltsPerUnit}
   * @param voltsPerUnit gain of the drivers (V)
   * @param rowAmperes modified: one a row (A)
   */
  public void rowCurrents(double[] columnValues, double voltsPerUnit, double[] rowAmperes) {
    for (int row = 0; row < rows; row++) {
      int start = row * columns;
      double sum = 0;
      for (int column = 0; column < columns; column++) {
        sum += siemens[start + column] * (columnValues[column] * voltsPerUnit);
      }
      rowAmperes[row] = sum;
    }
  }

  /**
   * The sum of the squares of the currents that {@link #columnCurrents} sums: what noise of each
   * device's own adds up by.
   *
   * @param rowValues one a row
   * @param voltsPerUnit gain of the drivers (V)
   * @param squareAmperes modified: one a column (A²)
   */
  public void columnSquares(double[] rowValues, double voltsPerUnit, double[] squareAmperes) {
    Arrays.fill(squareAmperes, 0, columns, 0);
    for (int row = 0; row < rows; row++) {
      if (rowValues[row] != 0) {
        addSquares(row * columns, rowValues[row] * voltsPerUnit, squareAmperes);
      }
    }
  }

  private void addSquares(int start, double volts, double[] squareAmperes) {
    for (int column = 0; column < columns; column++) {
      double amperes = volts * siemens[start + column];
      squareAmperes[column] += amperes * amperes;
    }
  }

  /**
   * The sum of the squares of the currents that {@link #rowCurrents} sums.
   *
   * @param columnValues one a column
   * @param voltsPerUnit gain of the drivers (V)
   * @param squareAmperes modified: one a row (A²)
   */
  public void rowSquares(double[] columnValues, double voltsPerUnit, double[] squareAmperes) {
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int column = 0; column < columns; column++) {
        double amperes = siemens[row * columns + column] * (columnValues[column] * voltsPerUnit);
        sum += amperes * amperes;
      }
      squareAmperes[row] = sum;
    }
  }
}
