package org.crosspulse.crossbar.wire;

import java.util.Arrays;

/**
 * Newton's method for cells of any rising current.
 *
 * <p>The iterate is a set of potentials and of the cell currents J that the wires carry at them:
 * rows carry J, columns J less what the linear solver left over. So the wires' laws always hold,
 * ideal wires need no exception, and only the cells' law is open. The solution is the least of a
 * convex function, the co-content of the network, whose slope along a step is the sum of the
 * currents that do not balance times the changes of potential: a step is taken to where that has
 * fallen to half or less.
 */
final class Newton {
  private static final int MOST_STEPS = 300;
  private static final int MOST_HALVINGS = 60;
  private static final double LONGEST_STEP = 64;

  /** A step's linear equations are solved to this part of the error before it. */
  private static final double FORCING = 1e-2;

  /** Slopes are trusted to the square of this factor: see {@link ErrorBound}. */
  private static final double MARGIN = 2;

  /** Steps in a row that may fail to halve the bound once it is small. */
  private static final int MOST_STALLS = 8;

  private final LinearSolver linear;
  private final ErrorBound bound;
  private final double[] ideal;
  private final double[] rowVolts;
  private final double[] columnVolts;
  private final double[] carried;
  private final double[] missing;
  private final double[] volts;
  private final double[] amperes;
  private final double[] siemens;
  private final double[] offset;
  private final double[] change;
  private int iterations;
  private int steps;
  private double errorVolts;

  Newton(LinearSolver linear, ErrorBound bound, double[] ideal) {
    int cells = ideal.length;
    this.linear = linear;
    this.bound = bound;
    this.ideal = ideal;
    this.rowVolts = new double[cells];
    this.columnVolts = new double[cells];
    this.carried = new double[cells];
    this.missing = new double[cells];
    this.volts = new double[cells];
    this.amperes = new double[cells];
    this.siemens = new double[cells];
    this.offset = new double[cells];
    this.change = new double[cells];
  }

  void reset() {
    Arrays.fill(rowVolts, 0);
    Arrays.fill(columnVolts, 0);
    Arrays.fill(carried, 0);
    Arrays.fill(missing, 0);
  }

  int iterations() {
    return iterations;
  }

  int steps() {
    return steps;
  }

  double errorVolts() {
    return errorVolts;
  }

  Outcome solve(CellLaw cells, double largestVolts, int mostIterations) {
    double toleranceVolts = WireSolver.TOLERANCE * largestVolts;
    iterations = 0;
    steps = 0;
    double best = Double.POSITIVE_INFINITY;
    int stalls = 0;
    for (int k = 0; k < volts.length; k++) {
      volts[k] = ideal[k] + (rowVolts[k] - columnVolts[k]);
    }
    judge(cells);
    if (errorVolts > largestVolts || Double.isNaN(errorVolts)) {
      begin(cells, largestVolts, mostIterations);
    }
    while (true) {
      judge(cells);
      if (!Double.isFinite(errorVolts)) {
        return Outcome.NOT_FINITE;
      }
      if (errorVolts <= toleranceVolts) {
        return Outcome.CONVERGED;
      }
      boolean small = errorVolts < 1e3 * toleranceVolts;
      stalls = small && errorVolts > best / 2 ? stalls + 1 : 0;
      best = Math.min(best, errorVolts);
      if (stalls >= MOST_STALLS) {
        return Outcome.STALLED;
      }
      if (steps >= MOST_STEPS || iterations >= mostIterations) {
        return Outcome.MAX_ITERATIONS;
      }
      double forced = FORCING * Math.min(errorVolts, largestVolts);
      double target = Math.max(toleranceVolts / 4, forced);
      if (step(cells, target, mostIterations - iterations) == Outcome.NOT_FINITE) {
        return Outcome.NOT_FINITE;
      }
    }
  }

  /** Begins anew, from the load line of each cell. */
  private void begin(CellLaw cells, double largestVolts, int mostIterations) {
    for (int k = 0; k < volts.length; k++) {
      double at = LoadLine.volts(cells, k, ideal[k], bound.loadOhms(k));
      siemens[k] = Math.max(cells.siemens(k, at), 0);
      offset[k] = cells.amperes(k, at) - siemens[k] * at;
    }
    linear.solve(ideal, siemens, offset, FORCING * largestVolts, mostIterations);
    iterations += linear.iterations();
    steps++;
    follow();
    System.arraycopy(linear.cellVolts, 0, volts, 0, volts.length);
  }

  /** Currents and slopes at the iterate, and the bound on its error. */
  private void judge(CellLaw cells) {
    for (int k = 0; k < volts.length; k++) {
      amperes[k] = cells.amperes(k, volts[k]);
      siemens[k] = Math.max(cells.siemens(k, volts[k]), 0);
    }
    errorVolts = bound.evaluate(ideal, volts, amperes, siemens, MARGIN, rowVolts, columnVolts);
  }

  private Outcome step(CellLaw cells, double targetVolts, int mostIterations) {
    for (int k = 0; k < offset.length; k++) {
      offset[k] = amperes[k] - siemens[k] * volts[k];
    }
    Outcome outcome = linear.solve(ideal, siemens, offset, targetVolts, mostIterations);
    iterations += linear.iterations();
    steps++;
    if (outcome == Outcome.NOT_FINITE) {
      return outcome;
    }
    for (int k = 0; k < change.length; k++) {
      change[k] = linear.cellVolts[k] - volts[k];
    }
    double length = length(cells);
    blend(volts, linear.cellVolts, length);
    blend(rowVolts, linear.rowVolts, length);
    blend(columnVolts, linear.columnVolts, length);
    blend(carried, linear.amperes, length);
    blend(missing, linear.residual, length);
    return outcome;
  }

  private static void blend(double[] values, double[] towards, double length) {
    for (int k = 0; k < values.length; k++) {
      values[k] += length * (towards[k] - values[k]);
    }
  }

  /** How much of the step to take: 1 near the solution. */
  private double length(CellLaw cells) {
    double enough = Math.abs(slope(cells, 0)) / 2;
    double low = 0;
    double high = 1;
    double slope = slope(cells, high);
    while (slope < -enough && high < LONGEST_STEP) {
      low = high;
      high *= 2;
      slope = slope(cells, high);
    }
    if (slope <= enough) {
      return high;
    }
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double middle = (low + high) / 2;
      slope = slope(cells, middle);
      if (Math.abs(slope) <= enough) {
        return middle;
      }
      if (slope < 0) {
        low = middle;
      } else {
        // Also where a current is too large to be a number.
        high = middle;
      }
    }
    return low;
  }

  /** Slope of the co-content at a part of the step (W). */
  private double slope(CellLaw cells, double length) {
    double sum = 0;
    for (int k = 0; k < change.length; k++) {
      double current = cells.amperes(k, volts[k] + length * change[k]);
      double wire = carried[k] + length * (linear.amperes[k] - carried[k]);
      double lack = missing[k] + length * (linear.residual[k] - missing[k]);
      sum += (current - wire) * change[k] - lack * (linear.columnVolts[k] - columnVolts[k]);
    }
    return sum;
  }

  /** Takes over the last solution of the linear solver. */
  void follow() {
    System.arraycopy(linear.rowVolts, 0, rowVolts, 0, rowVolts.length);
    System.arraycopy(linear.columnVolts, 0, columnVolts, 0, columnVolts.length);
    System.arraycopy(linear.amperes, 0, carried, 0, carried.length);
    System.arraycopy(linear.residual, 0, missing, 0, missing.length);
  }
}
