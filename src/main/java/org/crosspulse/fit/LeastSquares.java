package org.crosspulse.fit;

import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.ValueAndJacobianFunction;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.crosspulse.engine.Workers;

/**
 * Levenberg and Marquardt's method on the free numbers of some variables.
 *
 * <p>A step that leaves the model is told to be very bad, and the method takes a shorter one.
 */
final class LeastSquares {
  private static final double TOLERANCE = 1e-13;
  private static final double OUTSIDE = 1e3;

  private LeastSquares() {}

  /**
   * Goes downhill.
   *
   * @param values where to start, inside of the model
   * @param free which variables may change
   */
  static Minimum minimise(
      Residuals residuals, double[] values, int[] free, int iterations, Workers workers) {
    Function function = new Function(residuals, values, free, workers);
    if (free.length == 0 || free.length > residuals.size()) {
      return new Minimum(values, residuals.cost(values), free.length == 0);
    }
    boolean converged = true;
    try {
      LevenbergMarquardtOptimizer optimizer =
          new LevenbergMarquardtOptimizer()
              .withInitialStepBoundFactor(1)
              .withCostRelativeTolerance(TOLERANCE)
              .withParameterRelativeTolerance(TOLERANCE)
              .withOrthoTolerance(TOLERANCE);
      optimizer.optimize(
          LeastSquaresFactory.create(
              function,
              new ArrayRealVector(residuals.size()),
              new ArrayRealVector(function.start()),
              null,
              null,
              10 * iterations,
              iterations,
              true,
              null));
    } catch (TooManyIterationsException | TooManyEvaluationsException e) {
      converged = false;
    } catch (ConvergenceException e) {
      // As far down as the rounding lets it see.
      converged = true;
    }
    return new Minimum(function.best, function.bestCost, converged);
  }

  /** The residuals of the free numbers, which remembers the best. */
  private static final class Function implements ValueAndJacobianFunction {
    private final Residuals residuals;
    private final int[] free;
    private final Workers workers;
    private double[] best;
    private double bestCost;

    Function(Residuals residuals, double[] values, int[] free, Workers workers) {
      this.residuals = residuals;
      this.free = free;
      this.workers = workers;
      this.best = values.clone();
      this.bestCost = residuals.cost(values);
    }

    private Scale scale(int k) {
      return residuals.space().scale(free[k]);
    }

    double[] start() {
      double[] point = new double[free.length];
      for (int k = 0; k < free.length; k++) {
        point[k] = scale(k).freeInside(scale(k).coordinate(best[free[k]]));
      }
      return point;
    }

    private double[] values(double[] point) {
      double[] values = best.clone();
      for (int k = 0; k < free.length; k++) {
        values[free[k]] = scale(k).value(scale(k).coordinateOfFree(point[k]));
      }
      return values;
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
      double[] array = point.toArray();
      return new Pair<>(computeValue(array), computeJacobian(array));
    }

    @Override
    public RealVector computeValue(double[] point) {
      double[] values = values(point);
      double[] at = residuals.at(values);
      double cost = Residuals.squares(at);
      if (cost < bestCost) {
        best = values;
        bestCost = cost;
      }
      return at == null
          ? new ArrayRealVector(residuals.size(), OUTSIDE)
          : new ArrayRealVector(at, false);
    }

    @Override
    public RealMatrix computeJacobian(double[] point) {
      RealMatrix matrix = Jacobian.of(residuals, values(point), free, workers);
      for (int k = 0; k < free.length; k++) {
        if (scale(k).isBounded()) {
          double slope = (scale(k).high() - scale(k).low()) * Math.sin(2 * point[k]);
          matrix.setColumnVector(k, matrix.getColumnVector(k).mapMultiply(slope));
        }
      }
      return matrix;
    }
  }
}
