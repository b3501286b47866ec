package org.crosspulse.crossbar.wire;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/** The inverse itself, for the coarsest grid. */
final class DenseInverse implements Correction {
  static final int MOST_CELLS = 128;

  /** Keeps a grid that hardly sees a source from losing its positivity to rounding. */
  private static final double RIDGE = 1e-10;

  private final Level level;
  private final int size;
  private double[][] inverse;

  DenseInverse(Level level) {
    this.level = level;
    this.size = level.rows * level.columns;
    this.inverse = new double[size][size];
  }

  @Override
  public boolean update() {
    double[][] matrix = new double[size][size];
    double[] unit = new double[size];
    double[] work = new double[size];
    for (int k = 0; k < size; k++) {
      Arrays.fill(unit, 0);
      unit[k] = 1;
      level.schur(unit, matrix[k], work);
      matrix[k][k] *= 1 + RIDGE;
    }
    try {
      inverse = inverse(symmetric(matrix));
      return true;
    } catch (NonPositiveDefiniteMatrixException e) {
      return false;
    }
  }

  private static double[][] inverse(double[][] matrix) {
    RealMatrix symmetric = new Array2DRowRealMatrix(matrix, false);
    return symmetric(
        new CholeskyDecomposition(symmetric, RIDGE, 0).getSolver().getInverse().getData());
  }

  private static double[][] symmetric(double[][] matrix) {
    for (int k = 0; k < matrix.length; k++) {
      for (int l = 0; l < k; l++) {
        double mean = (matrix[k][l] + matrix[l][k]) / 2;
        matrix[k][l] = mean;
        matrix[l][k] = mean;
      }
    }
    return matrix;
  }

  @Override
  public void apply(double[] residual, double[] volts) {
    for (int k = 0; k < size; k++) {
      double sum = 0;
      for (int l = 0; l < size; l++) {
        sum += inverse[k][l] * residual[l];
      }
      volts[k] = sum;
    }
  }
}
