package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.crosspulse.engine.Workers;

/**
 * Looks everywhere: many random starts, the best of them downhill, then a strategy of evolution
 * around the best (CMA-ES: N. Hansen, A. Ostermeier, Evol. Comput. 9, 159 (2001)) and downhill
 * again.
 *
 * <p>A threshold is a kink of the residuals, and one beyond the voltages has no slope at all: going
 * downhill from one start is not enough.
 */
final class Search {
  private static final int STARTS = 600;
  private static final int FOLLOWED = 10;
  private static final int ITERATIONS = 30;
  private static final int STRATEGIES = 2;
  private static final int EVALUATIONS = 1500;
  private static final double SPREAD = 0.2;
  private static final int ROWS = 400;
  private static final double OUTSIDE = 1e12;

  /** Streams of draws beyond those of the starts. */
  private static final long STRATEGY_STREAM = 1L << 32;

  private static final long SHAKE_STREAM = 2L << 32;
  private static final int ROUNDS = 4;
  private static final int SHAKES = 30;
  private static final double[] SPREADS = {0.003, 0.01, 0.03, 0.1, 0.3};
  private static final double BETTER = 1e-3;

  private final Residuals residuals;
  private final int[] free;
  private final long seed;
  private final Workers workers;
  private final Workers alone = new Workers(1);

  Search(Residuals residuals, int[] free, long seed, Workers workers) {
    this.residuals = residuals.on(residuals.data().thinned(ROWS));
    this.free = free;
    this.seed = seed;
    this.workers = workers;
  }

  /**
   * Minima, the best first.
   *
   * @param given points to try besides the random ones
   */
  List<double[]> minima(Guess guess, List<double[]> given) {
    List<double[]> starts = new ArrayList<>(given);
    for (int number = 0; number < STARTS; number++) {
      starts.add(guess.random(number));
    }
    List<Minimum> screened = each(starts, this::screened);
    List<double[]> followed = sorted(screened).subList(0, FOLLOWED);
    List<double[]> downhill = sorted(each(followed, this::downhill));
    List<Minimum> evolved = new ArrayList<>();
    workers.run(STRATEGIES, (from, to) -> evolved(downhill, from, to)).forEach(evolved::addAll);
    downhill.forEach(values -> evolved.add(screened(values)));
    List<double[]> minima = shaken(sorted(evolved));
    alone.close();
    return minima;
  }

  /** Goes downhill from around the best, as long as that finds better ones. */
  private List<double[]> shaken(List<double[]> minima) {
    List<double[]> best = minima;
    for (int round = 0; round < ROUNDS; round++) {
      List<double[]> around = new ArrayList<>();
      for (int number = 0; number < SHAKES; number++) {
        around.add(shaken(best.get(0), SHAKE_STREAM + (long) round * SHAKES + number, number));
      }
      double cost = residuals.cost(best.get(0));
      List<Minimum> all = each(around, this::downhill);
      best.forEach(values -> all.add(screened(values)));
      best = sorted(all);
      if (residuals.cost(best.get(0)) > (1 - BETTER) * cost) {
        break;
      }
    }
    return best;
  }

  private double[] shaken(double[] values, long stream, int number) {
    DrawsGenerator draws = new DrawsGenerator(seed, stream);
    double[] shaken = values;
    for (int variable : free) {
      double spread = SPREADS[number % SPREADS.length] * residuals.space().scale(variable).usual();
      shaken = Shift.by(residuals.space(), shaken, variable, spread * draws.nextGaussian());
    }
    return shaken;
  }

  private interface Step {
    Minimum from(double[] values);
  }

  private List<Minimum> each(List<double[]> points, Step step) {
    List<Minimum> all = new ArrayList<>();
    workers
        .run(
            points.size(), (from, to) -> points.subList(from, to).stream().map(step::from).toList())
        .forEach(all::addAll);
    return all;
  }

  private static List<double[]> sorted(List<Minimum> outcomes) {
    return outcomes.stream()
        .sorted(Comparator.comparingDouble(Minimum::cost))
        .map(Minimum::values)
        .toList();
  }

  private Minimum screened(double[] values) {
    return new Minimum(values, residuals.cost(values), false);
  }

  private Minimum downhill(double[] values) {
    return LeastSquares.minimise(residuals, values, free, ITERATIONS, alone);
  }

  private List<Minimum> evolved(List<double[]> points, int from, int to) {
    List<Minimum> found = new ArrayList<>();
    for (int number = from; number < to; number++) {
      found.add(downhill(evolved(points.get(number), number)));
    }
    return found;
  }

  private double[] evolved(double[] start, int number) {
    int n = free.length;
    if (n == 0) {
      return start;
    }
    double[] best = start.clone();
    double[] bestCost = {residuals.cost(start)};
    double[] guess = new double[n];
    double[] sigma = new double[n];
    for (int k = 0; k < n; k++) {
      Scale scale = residuals.space().scale(free[k]);
      guess[k] = scale.freeInside(scale.coordinate(start[free[k]]));
      sigma[k] = SPREAD;
    }
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            EVALUATIONS,
            0,
            true,
            0,
            1,
            new DrawsGenerator(seed, STRATEGY_STREAM + number),
            false,
            (iteration, previous, current) -> false);
    ObjectiveFunction objective =
        new ObjectiveFunction(
            point -> {
              double[] values = values(start, point);
              double cost = residuals.cost(values);
              if (cost < bestCost[0]) {
                bestCost[0] = cost;
                System.arraycopy(values, 0, best, 0, best.length);
              }
              return Math.min(cost, OUTSIDE);
            });
    try {
      optimizer.optimize(
          new MaxEval(EVALUATIONS),
          objective,
          GoalType.MINIMIZE,
          new InitialGuess(guess),
          new CMAESOptimizer.Sigma(sigma),
          new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(n))),
          SimpleBounds.unbounded(n));
    } catch (TooManyEvaluationsException e) {
      // That is how it ends: the best is kept.
    }
    return best;
  }

  private double[] values(double[] start, double[] point) {
    double[] values = start.clone();
    for (int k = 0; k < free.length; k++) {
      Scale scale = residuals.space().scale(free[k]);
      values[free[k]] = scale.value(scale.coordinateOfFree(point[k]));
    }
    return values;
  }
}
