package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.linear.RealMatrix;
import org.crosspulse.engine.Workers;
import org.crosspulse.fit.data.Accuracy;
import org.crosspulse.fit.data.Measurement;
import org.crosspulse.problem.BadInputException;

/** Fits the variables of a space to a measurement. */
public final class Fit {
  private static final int ITERATIONS = 200;
  private static final int EXACT_ITERATIONS = 60;
  private static final int ROUNDS = 5;
  private static final int REFINEMENTS = 5;
  private static final double STILL = 1e-6;
  private static final double ROUNDING = 1e-20;
  private static final double UNSEEN = 1e-16;

  /** A difference between two ways to simulate that is this part of the residuals is none. */
  private static final double NEGLIGIBLE = 1e-3;

  /** What a step of a ramp may leave, of the largest that was measured. */
  private static final double STEP_ERROR = 1e-9;

  private final ParameterSpace space;
  private final Measurement data;
  private final FitSettings settings;
  private final Workers workers;

  private Fit(ParameterSpace space, Measurement data, FitSettings settings, Workers workers) {
    this.space = space;
    this.data = data;
    this.settings = settings;
    this.workers = workers;
  }

  /**
   * Fits.
   *
   * @param vary keys of the variables that may change
   * @param workers share the work; the result does not depend on them
   * @throws BadInputException where the device at the start cannot be simulated under these data
   */
  public static FitResult run(
      ParameterSpace space,
      Measurement data,
      Set<String> vary,
      FitSettings settings,
      Workers workers) {
    return new Fit(space, data, settings, workers).run(vary);
  }

  private FitResult run(Set<String> vary) {
    List<Integer> candidates = new ArrayList<>();
    List<Held> held = new ArrayList<>();
    for (Variable variable : space.variables()) {
      if (vary.contains(variable.key()) && variable.scale() != null) {
        candidates.add(space.indexOf(variable.key()));
      } else {
        String reason =
            vary.contains(variable.key())
                ? "is 0 at the start, which leaves its size open: --bounds "
                    + variable.key()
                    + "=LOW:HIGH frees it"
                : "was not to be varied";
        held.add(new Held(variable, variable.start(), true, reason));
      }
    }
    Residuals quick = new Residuals(space, data, settings.residual(), Accuracy.QUICK);
    Guess guess = new Guess(space, data, candidates, settings.seed());
    List<double[]> minima = rough(quick, guess, candidates);
    Separation separation = new Separation(quick, guess.roles(), workers, minima, candidates);
    separation.separate();
    held.addAll(separation.held());
    return finished(quick, separation, held);
  }

  /** Minima, the best first. */
  private List<double[]> rough(Residuals quick, Guess guess, List<Integer> candidates) {
    int[] free = candidates.stream().mapToInt(Integer::intValue).toArray();
    double[] start = space.start();
    double[] usual = guess.usual();
    List<double[]> from;
    if (settings.method() == FitSettings.Method.GLOBAL) {
      Search search = new Search(quick, free, settings.seed(), workers);
      from = search.minima(guess, List.of(start, usual));
    } else {
      boolean keep = settings.keepStart() || quick.cost(start) <= quick.cost(usual);
      from = List.of(keep ? start : usual);
    }
    double[] best = from.get(0);
    if (quick.cost(best) == Double.POSITIVE_INFINITY) {
      throw BadInputException.of(
          "--start",
          "a device that cannot be simulated under these data, nor any like it",
          "a device whose motion under the measured voltages can be integrated");
    }
    List<double[]> minima = new ArrayList<>();
    minima.add(LeastSquares.minimise(quick, best, free, ITERATIONS, workers).values());
    minima.addAll(from.subList(1, from.size()));
    return minima;
  }

  /** The last way down, with the model's own maps and steps that are fine enough. */
  private FitResult finished(Residuals quick, Separation separation, List<Held> held) {
    int[] free = separation.free().stream().mapToInt(Integer::intValue).toArray();
    Residuals exact = quick.with(Accuracy.EXACT);
    Minimum minimum = polished(exact, separation.values(), free);
    for (int k = 0; k < REFINEMENTS && !isFine(exact, minimum.values()); k++) {
      exact = exact.with(exact.accuracy().finer());
      minimum = polished(exact, minimum.values(), free);
    }
    double[] values = minimum.values();
    double[] at = exact.at(values);
    double[] shown = exact.simulated(values);
    if (at == null || shown == null) {
      throw new IllegalStateException("the best device cannot be simulated");
    }
    Goodness goodness = Goodness.of(exact, shown, at, free.length, settings.sigma());
    RealMatrix jacobian = Jacobian.of(exact, values, free, workers);
    Intervals intervals =
        new Intervals(
            space,
            values,
            free,
            jacobian,
            at,
            separation.ends(),
            separation.rivals(),
            goodness.isUneven());
    return new FitResult(
        space,
        data,
        values,
        shown,
        intervals.estimates(),
        held,
        intervals.correlations(),
        goodness,
        minimum.converged());
  }

  private Minimum polished(Residuals exact, double[] from, int[] free) {
    Minimum minimum = LeastSquares.minimise(exact, from, free, EXACT_ITERATIONS, workers);
    for (int round = 0; round < ROUNDS; round++) {
      Minimum next =
          LeastSquares.minimise(exact, minimum.values(), free, EXACT_ITERATIONS, workers);
      double still = STILL * minimum.cost() + ROUNDING * exact.size();
      double won = minimum.cost() - next.cost();
      // Of data without noise, the last digits may go on coming for long.
      boolean isDown = won <= STILL * minimum.cost() + UNSEEN * exact.size();
      minimum = new Minimum(next.values(), next.cost(), isDown);
      if (won <= still) {
        break;
      }
    }
    return minimum;
  }

  /** Whether steps half as long change nothing that matters. */
  private static boolean isFine(Residuals exact, double[] values) {
    double[] here = exact.at(values);
    double[] finer = exact.with(exact.accuracy().finer()).at(values);
    if (here == null || finer == null) {
      return true;
    }
    double difference = 0;
    for (int row = 0; row < here.length; row++) {
      difference += (here[row] - finer[row]) * (here[row] - finer[row]);
    }
    double allowed =
        NEGLIGIBLE * Math.sqrt(Residuals.squares(here)) + STEP_ERROR * Math.sqrt(here.length);
    return Math.sqrt(difference) <= allowed;
  }
}
