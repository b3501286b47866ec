package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * 95 % intervals of fitted variables from the curvature at the best.
 *
 * <p>The covariance of the coordinates is s²(JᵀJ)⁻¹ with the variance s² of the residuals; the
 * interval is Student's t times the standard error to both sides of the coordinate, mapped back to
 * the value, so that it is not symmetric on a logarithmic scale. Where the noise is not the same at
 * every level, the covariance is (JᵀJ)⁻¹JᵀWJ(JᵀJ)⁻¹ with W the squares of the residuals over (1 −
 * leverage)² (HC3: J. G. MacKinnon, H. White, J. Econometrics 29, 305 (1985)).
 */
final class Intervals {
  private static final double LEVEL = 0.975;
  private static final double NEAR_BOUND = 1e-3;

  private final ParameterSpace space;
  private final double[] values;
  private final int[] free;
  private final List<Profile.End> ends;
  private final List<double[]> rivals;
  private final RealMatrix covariance;
  private final double t;

  /**
   * @param jacobian at the best, for the coordinates of the free variables
   * @param at the residuals there
   * @param ends of the profile, or none; those that are not where the curvature has them count
   * @param rivals other minima that describe the data as well; the intervals reach to them
   * @param isUneven whether the noise is not the same at every level
   */
  Intervals(
      ParameterSpace space,
      double[] values,
      int[] free,
      RealMatrix jacobian,
      double[] at,
      List<Profile.End> ends,
      List<double[]> rivals,
      boolean isUneven) {
    this.space = space;
    this.values = values;
    this.free = free;
    this.ends = ends;
    this.rivals = rivals;
    int degrees = at.length - free.length;
    this.t = student(degrees);
    RealMatrix unit = unitCovariance(jacobian);
    this.covariance =
        isUneven
            ? robust(unit, jacobian, at)
            : unit.scalarMultiply(Residuals.squares(at) / Math.max(1, degrees));
  }

  /** The factor of a standard error for a 95 % interval. */
  static double student(int degrees) {
    return new TDistribution(Math.max(1, degrees)).inverseCumulativeProbability(LEVEL);
  }

  private static RealMatrix unitCovariance(RealMatrix jacobian) {
    int n = jacobian.getColumnDimension();
    ScaledColumns columns = new ScaledColumns(jacobian);
    RealMatrix covariance = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        covariance.setEntry(i, k, columns.covariance(i, k));
      }
    }
    return covariance;
  }

  private static RealMatrix robust(RealMatrix unit, RealMatrix jacobian, double[] at) {
    RealMatrix weighted = jacobian.copy();
    for (int row = 0; row < at.length; row++) {
      double[] slopes = jacobian.getRow(row);
      double leverage =
          jacobian.getRowVector(row).dotProduct(unit.operate(jacobian.getRowVector(row)));
      double factor = at[row] / Math.max(1e-6, 1 - leverage);
      for (int k = 0; k < slopes.length; k++) {
        weighted.setEntry(row, k, slopes[k] * factor);
      }
    }
    RealMatrix middle = weighted.transpose().multiply(weighted);
    return unit.multiply(middle).multiply(unit);
  }

  List<Estimate> estimates() {
    List<Estimate> all = new ArrayList<>();
    for (int k = 0; k < free.length; k++) {
      Scale scale = space.scale(free[k]);
      double value = values[free[k]];
      double coordinate = scale.coordinate(value);
      double one = scale.value(scale.clipped(coordinate - reach(k, 0)));
      double other = scale.value(scale.clipped(coordinate + reach(k, 1)));
      double margin = NEAR_BOUND * (scale.high() - scale.low());
      boolean isAtBound =
          scale.isBounded()
              && (coordinate - scale.low() < margin || scale.high() - coordinate < margin);
      all.add(
          new Estimate(
              space.variables().get(free[k]),
              value,
              Math.min(one, other),
              Math.max(one, other),
              isAtBound));
    }
    return all;
  }

  /** How far one end of an interval is from the best, in coordinates. */
  private double reach(int k, int side) {
    Scale scale = space.scale(free[k]);
    double here = scale.coordinate(values[free[k]]);
    double half = t * Math.sqrt(covariance.getEntry(k, k));
    if (Double.isNaN(half)) {
      return Double.POSITIVE_INFINITY;
    }
    for (double[] rival : rivals) {
      double way = scale.coordinate(rival[free[k]]) - here;
      half = Math.max(half, side == 0 ? -way : way);
    }
    if (ends.isEmpty() || ends.get(2 * k + side).isLinear()) {
      return half;
    }
    return Math.max(half, ends.get(2 * k + side).reach());
  }

  /** All pairs, the strongest first. */
  List<Correlation> correlations() {
    List<Correlation> all = new ArrayList<>();
    for (int i = 0; i < free.length; i++) {
      for (int k = i + 1; k < free.length; k++) {
        double scale = Math.sqrt(covariance.getEntry(i, i) * covariance.getEntry(k, k));
        double sign = Math.signum(space.scale(free[i]).factor() * space.scale(free[k]).factor());
        all.add(
            new Correlation(
                space.variables().get(free[i]).key(),
                space.variables().get(free[k]).key(),
                scale > 0 ? sign * clipped(covariance.getEntry(i, k) / scale) : 0));
      }
    }
    all.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.coefficient())));
    return all;
  }

  /** Rounding may take a correlation of nearly one beyond it. */
  private static double clipped(double correlation) {
    return Math.min(1, Math.max(-1, correlation));
  }
}
