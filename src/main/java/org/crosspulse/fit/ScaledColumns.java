package org.crosspulse.fit;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A Jacobian with its columns scaled to length one, in singular values: what the data can tell
 * apart.
 */
final class ScaledColumns {
  private static final double NO_PART = 1e-16;

  private final double[] norms;
  private final double[] singular;
  private final RealMatrix directions;

  ScaledColumns(RealMatrix jacobian) {
    int columns = jacobian.getColumnDimension();
    this.norms = new double[columns];
    RealMatrix scaled = jacobian.copy();
    for (int k = 0; k < columns; k++) {
      norms[k] = jacobian.getColumnVector(k).getNorm();
      double factor = norms[k] > 0 ? 1 / norms[k] : 0;
      scaled.setColumnVector(k, scaled.getColumnVector(k).mapMultiply(factor));
    }
    SingularValueDecomposition svd = new SingularValueDecomposition(scaled);
    this.singular = svd.getSingularValues();
    this.directions = svd.getV();
  }

  /** The length of a column as it was. */
  double norm(int column) {
    return norms[column];
  }

  /** A singular value as a part of the largest; 0 where there are fewer. */
  double relativeSingularValue(int k) {
    return k < singular.length && singular[0] > 0 ? singular[k] / singular[0] : 0;
  }

  /** A direction of the scaled columns, the weakest last. */
  RealVector direction(int k) {
    return directions.getColumnVector(Math.min(k, directions.getColumnDimension() - 1));
  }

  /** The variance of a coordinate where that of a residual is 1. */
  double variance(int column) {
    double sum = 0;
    for (int k = 0; k < singular.length; k++) {
      sum += part(column, k);
    }
    return sum / (norms[column] * norms[column]);
  }

  private double part(int column, int k) {
    return term(column, column, k);
  }

  /** What takes no part in a direction is not concerned, even where its singular value is 0. */
  private double term(int first, int second, int k) {
    double product = directions.getEntry(first, k) * directions.getEntry(second, k);
    return Math.abs(product) < NO_PART ? 0 : product / (singular[k] * singular[k]);
  }

  /** The direction that most of the variance of a coordinate comes from. */
  int mainDirection(int column) {
    int main = 0;
    for (int k = 1; k < singular.length; k++) {
      if (part(column, k) > part(column, main)) {
        main = k;
      }
    }
    return main;
  }

  /** The covariance of two coordinates where the variance of a residual is 1. */
  double covariance(int first, int second) {
    double sum = 0;
    for (int k = 0; k < singular.length; k++) {
      sum += term(first, second, k);
    }
    return sum / (norms[first] * norms[second]);
  }
}
