package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.crosspulse.engine.Workers;

/**
 * Looks whether the ends of linear intervals are where they should be: with a variable held there
 * and the others fitted again, the sum of squares should have risen by t² variances.
 *
 * <p>Where a model has a kink (a bound that the state hardly reaches, a threshold), the curvature
 * at the best says nothing about what is beyond it. An end at which the sum has hardly risen is
 * moved out until it has; one that could be moved without end means that the data do not tell the
 * variable. (D. M. Bates, D. G. Watts, Nonlinear Regression Analysis, Wiley 1988, section 6.1.)
 */
final class Profile {
  private static final int ITERATIONS = 8;
  private static final int BISECTIONS = 4;
  private static final double RISES_ENOUGH = 0.4;
  private static final double BETTER = 0.05;

  private final Residuals residuals;
  private final double[] best;
  private final int[] free;
  private final ScaledColumns columns;
  private final double cost;
  private final double rise;
  private final Workers workers;
  private final Workers alone = new Workers(1);

  Profile(Residuals residuals, double[] best, int[] free, Workers workers) {
    this.residuals = residuals;
    this.best = best;
    this.free = free;
    this.workers = workers;
    RealMatrix jacobian = Jacobian.of(residuals, best, free, workers);
    this.columns = new ScaledColumns(jacobian);
    this.cost = residuals.cost(best);
    int degrees = residuals.size() - free.length;
    double t = Intervals.student(degrees);
    this.rise = t * t * cost / Math.max(1, degrees);
  }

  /**
   * One end of an interval.
   *
   * @param reach distance from the best, in coordinates; infinite where there is no end
   * @param isLinear whether it is where the curvature has it
   * @param better a better minimum that was met on the way, or an empty list
   */
  record End(double reach, boolean isLinear, List<Double> better) {}

  /** The ends of all free variables, the lower and then the upper one of each. */
  List<End> ends() {
    List<End> all = new ArrayList<>();
    workers
        .run(
            2 * free.length,
            (from, to) -> {
              List<End> some = new ArrayList<>();
              for (int k = from; k < to; k++) {
                some.add(end(k / 2, k % 2 == 0 ? -1 : 1));
              }
              return some;
            })
        .forEach(all::addAll);
    alone.close();
    return all;
  }

  private Scale scale(int place) {
    return residuals.space().scale(free[place]);
  }

  private End end(int place, double side) {
    double linear = Math.sqrt(rise * columns.variance(place));
    Scale scale = scale(place);
    double here = scale.coordinate(best[free[place]]);
    double room = side > 0 ? scale.high() - here : here - scale.low();
    if (linear >= room) {
      return new End(linear, true, List.of());
    }
    double reach = linear;
    Minimum minimum = at(place, side * reach);
    double lastInside = 0;
    boolean isLinear = minimum.cost() - cost >= RISES_ENOUGH * rise;
    while (minimum.cost() - cost < (isLinear ? RISES_ENOUGH : 1) * rise) {
      if (minimum.cost() < cost - BETTER * rise) {
        return new End(reach, false, boxed(minimum.values()));
      }
      if (reach >= room) {
        return new End(room, false, List.of());
      }
      if (reach > scale.unknown()) {
        return new End(Double.POSITIVE_INFINITY, false, List.of());
      }
      lastInside = reach;
      reach = Math.min(2 * reach, room);
      minimum = at(place, side * reach);
    }
    for (int k = 0; k < BISECTIONS && !isLinear; k++) {
      double middle = (lastInside + reach) / 2;
      if (at(place, side * middle).cost() - cost < rise) {
        lastInside = middle;
      } else {
        reach = middle;
      }
    }
    return new End(reach, isLinear, List.of());
  }

  private static List<Double> boxed(double[] values) {
    List<Double> all = new ArrayList<>();
    for (double value : values) {
      all.add(value);
    }
    return all;
  }

  /** The best with one coordinate moved, and the others fitted again. */
  private Minimum at(int place, double change) {
    double[] moved = best;
    int[] others = new int[free.length - 1];
    for (int k = 0; k < free.length; k++) {
      double along = columns.covariance(k, place) / columns.covariance(place, place);
      moved = Shift.by(residuals.space(), moved, free[k], k == place ? change : along * change);
      if (k != place) {
        others[k < place ? k : k - 1] = free[k];
      }
    }
    if (Double.isInfinite(residuals.cost(moved))) {
      moved = Shift.by(residuals.space(), best, free[place], change);
    }
    return Double.isInfinite(residuals.cost(moved))
        ? new Minimum(moved, Double.POSITIVE_INFINITY, false)
        : LeastSquares.minimise(residuals, moved, others, ITERATIONS, alone);
  }
}
