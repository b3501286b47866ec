package org.crosspulse.fit;

import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.crosspulse.engine.Workers;
import org.jspecify.annotations.Nullable;

/**
 * How the residuals change with the coordinates of the free variables, by differences.
 *
 * <p>Central, with an error of the second order in a step of 1e-5; one-sided, of the same order
 * from three points, where one side is outside of the model or of the bounds.
 */
final class Jacobian {
  private static final double STEP = 1e-5;

  private Jacobian() {}

  /**
   * The matrix.
   *
   * @param values where, inside of the model
   * @param free which variables
   * @return rows × free; a column is 0 where neither side is inside of the model
   */
  static RealMatrix of(Residuals residuals, double[] values, int[] free, Workers workers) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(residuals.size(), free.length);
    List<double[][]> blocks =
        workers.run(
            free.length,
            (from, to) -> {
              double[][] columns = new double[to - from][];
              for (int k = from; k < to; k++) {
                columns[k - from] = column(residuals, values, free[k]);
              }
              return columns;
            });
    int column = 0;
    for (double[][] block : blocks) {
      for (double[] derivative : block) {
        matrix.setColumn(column++, derivative);
      }
    }
    return matrix;
  }

  private static double[] column(Residuals residuals, double[] values, int variable) {
    double[] above = moved(residuals, values, variable, STEP);
    double[] below = moved(residuals, values, variable, -STEP);
    if (above != null && below != null) {
      return combination(new double[] {0.5, -0.5}, above, below);
    }
    double side = above != null ? 1 : -1;
    double[] here = residuals.at(values);
    double[] near = above != null ? above : below;
    double[] far = moved(residuals, values, variable, 2 * side * STEP);
    if (here == null || near == null || far == null) {
      return new double[residuals.size()];
    }
    return combination(new double[] {-1.5 * side, 2 * side, -0.5 * side}, here, near, far);
  }

  private static double[] combination(double[] weights, double[]... vectors) {
    double[] sum = new double[vectors[0].length];
    for (int k = 0; k < vectors.length; k++) {
      for (int row = 0; row < sum.length; row++) {
        sum[row] += weights[k] / STEP * vectors[k][row];
      }
    }
    return sum;
  }

  private static double @Nullable [] moved(
      Residuals residuals, double[] values, int variable, double step) {
    Scale scale = residuals.space().scale(variable);
    double coordinate = scale.coordinate(values[variable]) + step;
    if (scale.clipped(coordinate) != coordinate) {
      return null;
    }
    double[] other = values.clone();
    other[variable] = scale.value(coordinate);
    return residuals.at(other);
  }
}
