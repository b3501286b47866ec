package org.crosspulse.crossbar;

import com.google.common.primitives.Doubles;
import java.util.Arrays;

/**
 * The conductances of an array at one instant, and the currents that Ohm's and Kirchhoff's laws
 * give with ideal wires.
 *
 * <p>Each row is an array of its own: a loop that walks rows of one flat array with offsets of
 * their own may overlap for all that the compiler of the JVM can prove, and gets no vector
 * instructions (JDK 17 and 25; two and a half times slower).
 */
public final class Conductances {
  private final double[][] siemens;
  private final int columns;

  private Conductances(double[][] siemens, int columns) {
    this.siemens = siemens;
    this.columns = columns;
  }

  /** Of an array whose devices do not conduct. */
  public static Conductances zeros(int rows, int columns) {
    return new Conductances(new double[rows][columns], columns);
  }

  /**
   * Copies conductances.
   *
   * @param rowMajor rows × columns (S)
   */
  public static Conductances of(int rows, int columns, double[] rowMajor) {
    Conductances copy = zeros(rows, columns);
    copy.set(rowMajor);
    return copy;
  }

  /** The number of rows. */
  public int rows() {
    return siemens.length;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** One device's (S). */
  public double siemens(int row, int column) {
    return siemens[row][column];
  }

  /** A copy of all, row-major (S). */
  public double[] siemens() {
    return Doubles.concat(siemens);
  }

  /** Takes others, row-major (S). */
  public void set(double[] rowMajor) {
    for (int row = 0; row < siemens.length; row++) {
      System.arraycopy(rowMajor, row * columns, siemens[row], 0, columns);
    }
  }

  /** One row's (S), live: whoever reads the array writes here. */
  double[] row(int row) {
    return siemens[row];
  }

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
    ScaledRows driven = new ScaledRows(1, rows());
    driven.list(rowValues, voltsPerUnit);
    driven.addTo(0, columnAmperes, siemens);
  }

  /**
   * Backward read of the same devices: columns driven, rows held at 0 V, their currents summed.
   *
   * @param columnValues one a column; the column's voltage is this times {@code voltsPerUnit}
   * @param voltsPerUnit gain of the drivers (V)
   * @param rowAmperes modified: one a row (A)
   */
  public void rowCurrents(double[] columnValues, double voltsPerUnit, double[] rowAmperes) {
    for (int row = 0; row < rows(); row++) {
      double[] own = siemens[row];
      double sum = 0;
      for (int column = 0; column < columns; column++) {
        sum += own[column] * (columnValues[column] * voltsPerUnit);
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
    for (int row = 0; row < rows(); row++) {
      if (rowValues[row] != 0) {
        addSquares(siemens[row], rowValues[row] * voltsPerUnit, squareAmperes);
      }
    }
  }

  private void addSquares(double[] own, double volts, double[] squareAmperes) {
    for (int column = 0; column < columns; column++) {
      double amperes = volts * own[column];
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
    for (int row = 0; row < rows(); row++) {
      double sum = 0;
      for (int column = 0; column < columns; column++) {
        double amperes = siemens[row][column] * (columnValues[column] * voltsPerUnit);
        sum += amperes * amperes;
      }
      squareAmperes[row] = sum;
    }
  }
}
