package org.crosspulse.fit;

import java.util.Arrays;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.ValueAndJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
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
    return minimise(residuals, Pull.NONE, values, free, iterations, workers);
  }

  /** The same with weak springs to the start; the cost is that without them. */
  static Minimum minimise(
      Residuals residuals,
      Pull pull,
      double[] values,
      int[] free,
      int iterations,
      Workers workers) {
    Function function = new Function(residuals, pull, values, free, workers);
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
              new ArrayRealVector(function.rows()),
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
    double cost = function.bestCost - pull.cost(residuals.space(), function.best, free);
    return new Minimum(function.best, cost, converged);
  }

  /** The residuals of the free numbers, which remembers the best. */
  private static final class Function implements ValueAndJacobianFunction {
    private final Residuals residuals;
    private final Pull pull;
    private final int[] free;
    private final Workers workers;
    private double[] best;
    private double bestCost;

    Function(Residuals residuals, Pull pull, double[] values, int[] free, Workers workers) {
      this.residuals = residuals;
      this.pull = pull;
      this.free = free;
      this.workers = workers;
      this.best = values.clone();
      this.bestCost = residuals.cost(values) + pull.cost(residuals.space(), values, free);
    }

    int rows() {
      return residuals.size() + pull.rows(free);
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
      if (at == null) {
        return new ArrayRealVector(rows(), OUTSIDE);
      }
      double cost = Residuals.squares(at) + pull.cost(residuals.space(), values, free);
      if (cost < bestCost) {
        best = values;
        bestCost = cost;
      }
      double[] all = Arrays.copyOf(at, rows());
      for (int k = 0; k < pull.rows(free); k++) {
        all[at.length + k] = pull.row(residuals.space().variables().get(free[k]), values[free[k]]);
      }
      return new ArrayRealVector(all, false);
    }

    @Override
    public RealMatrix computeJacobian(double[] point) {
      RealMatrix slopes = Jacobian.of(residuals, values(point), free, workers);
      RealMatrix all = new Array2DRowRealMatrix(rows(), free.length);
      all.setSubMatrix(slopes.getData(), 0, 0);
      for (int k = 0; k < free.length; k++) {
        if (pull.rows(free) > 0) {
          all.setEntry(residuals.size() + k, k, pull.slope(scale(k)));
        }
        if (scale(k).isBounded()) {
          double slope = (scale(k).high() - scale(k).low()) * Math.sin(2 * point[k]);
          all.setColumnVector(k, all.getColumnVector(k).mapMultiply(slope));
        }
      }
      return all;
    }
  }
}
