package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.crosspulse.engine.Workers;
import org.jspecify.annotations.Nullable;

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
  private static final int RIVAL_ITERATIONS = 40;
  private static final int MOST_RIVALS = 12;
  private static final double FAR_OFF = 100;
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

  /** One end of an interval. */
  static final class End {
    private final double reach;
    private final boolean isLinear;
    private final double @Nullable [] better;

    /**
     * @param reach distance from the best, in coordinates; infinite where there is no end
     * @param isLinear whether it is where the curvature has it
     * @param better a better minimum that was met on the way, or null
     */
    End(double reach, boolean isLinear, double @Nullable [] better) {
      this.reach = reach;
      this.isLinear = isLinear;
      this.better = better;
    }

    double reach() {
      return reach;
    }

    boolean isLinear() {
      return isLinear;
    }

    double @Nullable [] better() {
      return better;
    }
  }

  /** Whether a sum of squares is lower than that of the best, and not just by the last digits. */
  boolean isBetter(double other) {
    return other < cost - BETTER * rise;
  }

  /**
   * Other minima that describe the data nearly as well: a variable of theirs is inside of an
   * interval that allows for them.
   *
   * @param minima values of all variables; the variables that are not free are as in the best
   */
  List<double[]> rivals(List<double[]> minima) {
    List<double[]> all = new ArrayList<>();
    List<double[]> some = distinct(minima);
    workers
        .run(
            some.size(),
            (from, to) -> some.subList(from, to).stream().flatMap(this::rival).toList())
        .forEach(all::addAll);
    return all;
  }

  /** Those that are outside of the linear intervals around the best and around each other. */
  private List<double[]> distinct(List<double[]> minima) {
    List<double[]> all = new ArrayList<>(List.of(best));
    for (double[] minimum : minima) {
      if (all.size() <= MOST_RIVALS && all.stream().noneMatch(other -> isNear(minimum, other))) {
        all.add(minimum);
      }
    }
    return all.subList(1, all.size());
  }

  private boolean isNear(double[] one, double[] other) {
    for (int place = 0; place < free.length; place++) {
      Scale scale = scale(place);
      double way = scale.coordinate(one[free[place]]) - scale.coordinate(other[free[place]]);
      if (!(Math.abs(way) <= Math.sqrt(rise * columns.variance(place)))) {
        return false;
      }
    }
    return true;
  }

  private Stream<double[]> rival(double[] minimum) {
    double[] values = best.clone();
    for (int variable : free) {
      values[variable] = minimum[variable];
    }
    if (!(residuals.cost(values) < FAR_OFF * cost)) {
      return Stream.empty();
    }
    Minimum rival = LeastSquares.minimise(residuals, values, free, RIVAL_ITERATIONS, alone);
    return rival.cost() < cost + rise ? Stream.of(rival.values()) : Stream.empty();
  }

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
      return new End(linear, true, null);
    }
    double reach = linear;
    Minimum minimum = at(place, side * reach);
    double lastInside = 0;
    boolean isLinear = minimum.cost() - cost >= RISES_ENOUGH * rise;
    while (minimum.cost() - cost < (isLinear ? RISES_ENOUGH : 1) * rise) {
      if (isBetter(minimum.cost())) {
        return new End(reach, false, minimum.values());
      }
      if (reach >= room) {
        return new End(room, false, null);
      }
      if (reach > scale.unknown()) {
        return new End(Double.POSITIVE_INFINITY, false, null);
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
    return new End(reach, isLinear, null);
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
