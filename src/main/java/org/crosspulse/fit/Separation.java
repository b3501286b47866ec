package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.crosspulse.engine.Workers;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables that the data cannot tell, one after another, and holds them.
 *
 * <p>A variable cannot be told where the residuals do not change with it, where its change is that
 * of others to within rounding (a singular value of the Jacobian, its columns scaled to length one,
 * is below 1e-6 of the largest), or where its 95 % interval would be wider than {@link
 * Scale#unknown}. Of several that are alike, thresholds go before powers and powers before rates;
 * it is held at its start, unless the data contradict that.
 */
final class Separation {
  private static final double NO_INFLUENCE = 1e-10;
  private static final double SINGULAR = 1e-6;
  private static final double PART_OF_IT = 0.2;
  private static final double PARTNER = 0.3;
  private static final int ITERATIONS = 60;
  private static final int ATTEMPTS = 4;

  /** A cost that is worse by less than this many variances of the noise is as good. */
  private static final double AS_GOOD = 4;

  private static final double NO_NOISE = 1e-18;
  private static final Set<Unit> LEVELS = Set.of(Unit.SIEMENS, Unit.OHM, Unit.AMPERE);

  private final Residuals residuals;
  private final Roles roles;
  private final Workers workers;
  private final List<Integer> free;
  private final List<Held> held = new ArrayList<>();
  private final Set<Integer> kept = new HashSet<>();
  private double bestCost;
  private List<Profile.End> ends = List.of();
  private final List<double[]> minima;
  private List<double[]> rivals = List.of();
  private double[] values;

  Separation(
      Residuals residuals,
      Roles roles,
      Workers workers,
      List<double[]> minima,
      List<Integer> free) {
    this.residuals = residuals;
    this.roles = roles;
    this.workers = workers;
    this.minima = minima;
    this.values = minima.get(0);
    this.bestCost = residuals.cost(values);
    this.free = new ArrayList<>(free);
  }

  double[] values() {
    return values;
  }

  List<Integer> free() {
    return free;
  }

  List<Held> held() {
    return held;
  }

  /** Holds one variable after another until the data can tell all that are left. */
  void separate() {
    values = minimised(values).values();
    @Nullable Weakness weakness = next();
    while (weakness != null) {
      hold(weakness);
      weakness = next();
    }
  }

  private @Nullable Weakness next() {
    Weakness weakness = weakest();
    if (weakness == null) {
      weakness = endless();
    }
    // The search for the ends may have moved the best to where a variable has no influence.
    return weakness == null ? weakest() : weakness;
  }

  /**
   * Where the intervals end, as distances of the coordinates from the best: the lower and the upper
   * one of each free variable. Empty for data without noise.
   */
  List<Profile.End> ends() {
    return ends;
  }

  /** Other minima that describe the data as well. */
  List<double[]> rivals() {
    return rivals;
  }

  /** A variable whose interval has no end to either side, if there is one; finds all ends. */
  private @Nullable Weakness endless() {
    ends = List.of();
    for (int attempt = 0; attempt < ATTEMPTS && !free.isEmpty(); attempt++) {
      values = LeastSquares.minimise(residuals, values, freeArray(), ITERATIONS, workers).values();
      bestCost = Math.min(bestCost, residuals.cost(values));
      if (bestCost < NO_NOISE * residuals.size()) {
        return null;
      }
      Profile profile = new Profile(residuals, values, freeArray(), workers);
      rivals = profile.rivals(minima);
      Optional<double[]> better =
          rivals.stream().filter(rival -> profile.isBetter(residuals.cost(rival))).findFirst();
      if (better.isEmpty()) {
        ends = profile.ends();
        better = ends.stream().map(Profile.End::better).filter(Objects::nonNull).findFirst();
      }
      if (better.isEmpty()) {
        break;
      }
      values = better.get();
    }
    int best = -1;
    for (int place = 0; place < free.size(); place++) {
      boolean isOpen =
          Double.isInfinite(ends.get(2 * place).reach())
              && Double.isInfinite(ends.get(2 * place + 1).reach());
      boolean isCandidate = isOpen && !kept.contains(free.get(place));
      if (isCandidate && (best < 0 || weight(place) > weight(best))) {
        best = place;
      }
    }
    return best < 0 ? null : alone(best, "may have any value by these data");
  }

  /**
   * A variable that cannot be told.
   *
   * @param place in the list of the free
   * @param change of each free coordinate that leaves the residuals nearly as they are
   * @param reason for people
   * @param mustBeHeld whether it cannot be fitted at all
   */
  private record Weakness(int place, List<Double> change, String reason, boolean mustBeHeld) {}

  private int[] freeArray() {
    return free.stream().mapToInt(Integer::intValue).toArray();
  }

  private @Nullable Weakness weakest() {
    if (free.isEmpty()) {
      return null;
    }
    RealMatrix jacobian = Jacobian.of(residuals, values, freeArray(), workers);
    ScaledColumns columns = new ScaledColumns(jacobian);
    for (int place = 0; place < free.size(); place++) {
      if (columns.norm(place) < NO_INFLUENCE * Math.sqrt(residuals.size())) {
        return new Weakness(place, List.of(), "has no influence on these data", true);
      }
    }
    int last = free.size() - 1;
    if (free.size() >= residuals.size() || columns.relativeSingularValue(last) < SINGULAR) {
      return along(columns, last, last, true);
    }
    return unknown(columns);
  }

  private static Weakness alone(int place, String reason) {
    return new Weakness(place, List.of(), reason, false);
  }

  /** The one with the widest interval, if that is too wide, or what it cannot be told from. */
  private @Nullable Weakness unknown(ScaledColumns columns) {
    int n = residuals.size();
    double noise = residuals.cost(values) / (n - free.size());
    double t = Intervals.student(n - free.size());
    int worst = -1;
    double worstRatio = 1;
    for (int place = 0; place < free.size(); place++) {
      double half = t * Math.sqrt(noise * columns.variance(place));
      double ratio = half / scale(place).unknown();
      if (ratio > worstRatio && !kept.contains(free.get(place))) {
        worst = place;
        worstRatio = ratio;
      }
    }
    if (worst < 0) {
      return null;
    }
    double byItself = t * Math.sqrt(noise) / columns.norm(worst);
    return byItself > scale(worst).unknown()
        ? alone(worst, "is lost in the noise of these data")
        : along(columns, columns.mainDirection(worst), worst, false);
  }

  private Scale scale(int place) {
    return residuals.space().scale(free.get(place));
  }

  private Variable variable(int place) {
    return residuals.space().variables().get(free.get(place));
  }

  /** The variable of a direction that is best held; {@code usual} where none is. */
  private Weakness along(ScaledColumns columns, int direction, int usual, boolean mustBeHeld) {
    RealVector parts = columns.direction(direction);
    double largest = parts.getLInfNorm();
    int best = -1;
    for (int place = 0; place < free.size(); place++) {
      boolean isCandidate = mustBeHeld || !kept.contains(free.get(place));
      boolean takesPart = isCandidate && Math.abs(parts.getEntry(place)) >= PART_OF_IT * largest;
      if (takesPart
          && (best < 0
              || weight(place) * Math.abs(parts.getEntry(place))
                  > weight(best) * Math.abs(parts.getEntry(best)))) {
        best = place;
      }
    }
    int chosen = best < 0 ? usual : best;
    String partners =
        IntStream.range(0, free.size())
            .filter(place -> place != chosen && Math.abs(parts.getEntry(place)) > PARTNER * largest)
            .mapToObj(place -> variable(place).key())
            .collect(Collectors.joining(", "));
    List<Double> change =
        IntStream.range(0, free.size())
            .mapToObj(place -> parts.getEntry(place) / columns.norm(place))
            .toList();
    return new Weakness(
        chosen,
        change,
        partners.isEmpty()
            ? "has hardly any influence on these data"
            : "cannot be told from "
                + partners
                + " by these data; their intervals are for this value of it",
        mustBeHeld);
  }

  /** How readily a variable is held. */
  private double weight(int place) {
    Variable variable = variable(place);
    if (Conventions.isUnit(variable.key())) {
      return 20;
    }
    if (variable.isInitialState()) {
      return 0.5;
    }
    if (roles.isThreshold(values, free.get(place))) {
      return 5;
    }
    Unit unit = variable.unit();
    return unit == null ? 2 : LEVELS.contains(unit) ? 1.5 : 1;
  }

  private void hold(Weakness weakness) {
    int index = free.get(weakness.place);
    Variable variable = residuals.space().variables().get(index);
    double[] compensated = compensated(weakness, index, variable);
    free.remove(weakness.place);
    double cost = Math.max(bestCost, residuals.cost(values));
    double allowed =
        cost * (1 + AS_GOOD / Math.max(1, residuals.size() - free.size()))
            + NO_NOISE * residuals.size();
    double[] plain = values.clone();
    plain[index] = variable.start();
    for (double[] start : List.of(compensated, plain)) {
      Minimum minimum = minimised(start);
      if (minimum.cost() <= allowed) {
        values = minimum.values();
        held.add(new Held(variable, variable.start(), true, weakness.reason));
        return;
      }
    }
    if (!weakness.mustBeHeld) {
      // Its start is no better than what was found: an interval, however wide, says more.
      free.add(weakness.place, index);
      kept.add(index);
      return;
    }
    values = minimised(values).values();
    held.add(
        new Held(
            variable,
            values[index],
            false,
            weakness.reason + ", and its value at the start does not describe them"));
  }

  private Pull pull() {
    int degrees = Math.max(1, residuals.size() - free.size());
    return new Pull(Math.sqrt(bestCost / degrees));
  }

  private Minimum minimised(double[] start) {
    return residuals.cost(start) < Double.POSITIVE_INFINITY
        ? LeastSquares.minimise(residuals, pull(), start, freeArray(), ITERATIONS, workers)
        : new Minimum(start, Double.POSITIVE_INFINITY, false);
  }

  /** The variable at its start, and the others moved so that the residuals stay as they are. */
  private double[] compensated(Weakness weakness, int index, Variable variable) {
    double[] moved = values.clone();
    if (!weakness.change.isEmpty()) {
      Scale scale = variable.freeScale();
      double way = scale.coordinate(variable.start()) - scale.coordinate(values[index]);
      double perWay = way / weakness.change.get(weakness.place);
      for (int place = 0; place < free.size(); place++) {
        moved =
            Shift.by(
                residuals.space(), moved, free.get(place), perWay * weakness.change.get(place));
      }
    }
    moved[index] = variable.start();
    return moved;
  }
}
