package org.crosspulse.crossbar.wire;

import java.util.Arrays;

/**
 * Newton's method for cells of any rising current.
 *
 * <p>The iterate is a set of cell currents J with the potentials that the wires leave when they
 * carry them, so that Kirchhoff's and the wires' laws always hold and only the cells' law is open.
 * The solution is the least of a convex function, the co-content of the network, whose slope along
 * a step is Σ (I(v) − J)·dv: a step is taken to where that has fallen to half or less.
 */
final class Newton {
  private static final int MOST_STEPS = 300;
  private static final int MOST_HALVINGS = 60;
  private static final double LONGEST_STEP = 64;

  /** A step's linear equations are solved to this part of the error before it. */
  private static final double FORCING = 1e-2;

  /** Cells are weighed with twice their slope in the bound: see {@link ErrorBound}. */
  private static final double MARGIN = 2;

  /** Steps in a row that may fail to halve the bound once it is small. */
  private static final int MOST_STALLS = 8;

  private final LinearSolver linear;
  private final ErrorBound bound;
  private final double[] ideal;
  private final double[] rowVolts;
  private final double[] columnVolts;
  private final double[] carried;
  private final double[] volts;
  private final double[] amperes;
  private final double[] siemens;
  private final double[] weighed;
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
    this.volts = new double[cells];
    this.amperes = new double[cells];
    this.siemens = new double[cells];
    this.weighed = new double[cells];
    this.offset = new double[cells];
    this.change = new double[cells];
  }

  void reset() {
    Arrays.fill(rowVolts, 0);
    Arrays.fill(columnVolts, 0);
    Arrays.fill(carried, 0);
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

  Outcome solve(CellLaw cells, double toleranceVolts, int mostIterations) {
    iterations = 0;
    steps = 0;
    double best = Double.POSITIVE_INFINITY;
    int stalls = 0;
    while (true) {
      judge(cells);
      if (!Double.isFinite(errorVolts)) {
        return Outcome.NOT_FINITE;
      }
      if (errorVolts <= toleranceVolts) {
        keep();
        return Outcome.CONVERGED;
      }
      boolean small = errorVolts < 1e3 * toleranceVolts;
      stalls = small && errorVolts > best / 2 ? stalls + 1 : 0;
      best = Math.min(best, errorVolts);
      if (stalls >= MOST_STALLS) {
        keep();
        return Outcome.STALLED;
      }
      if (steps >= MOST_STEPS || iterations >= mostIterations) {
        keep();
        return Outcome.MAX_ITERATIONS;
      }
      double target = Math.max(toleranceVolts / 4, FORCING * errorVolts);
      if (step(cells, target, mostIterations - iterations) == Outcome.NOT_FINITE) {
        return Outcome.NOT_FINITE;
      }
    }
  }

  /** Currents and slopes at the iterate, and the bound on its error. */
  private void judge(CellLaw cells) {
    for (int k = 0; k < volts.length; k++) {
      volts[k] = ideal[k] + (rowVolts[k] - columnVolts[k]);
      amperes[k] = cells.amperes(k, volts[k]);
      siemens[k] = Math.max(cells.siemens(k, volts[k]), 0);
      weighed[k] = MARGIN * MARGIN * siemens[k];
    }
    errorVolts = bound.evaluate(ideal, volts, amperes, weighed, rowVolts, columnVolts);
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
      change[k] = ideal[k] + (bound.rowVolts[k] - bound.columnVolts[k]) - volts[k];
    }
    double length = length(cells);
    for (int k = 0; k < change.length; k++) {
      rowVolts[k] += length * (bound.rowVolts[k] - rowVolts[k]);
      columnVolts[k] += length * (bound.columnVolts[k] - columnVolts[k]);
      carried[k] += length * (bound.amperes[k] - carried[k]);
    }
    return outcome;
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
      double wire = carried[k] + length * (bound.amperes[k] - carried[k]);
      sum += (current - wire) * change[k];
    }
    return sum;
  }

  /** Begins the next solve where this one ended. */
  private void keep() {
    System.arraycopy(bound.rowVolts, 0, rowVolts, 0, rowVolts.length);
    System.arraycopy(bound.columnVolts, 0, columnVolts, 0, columnVolts.length);
    System.arraycopy(bound.amperes, 0, carried, 0, carried.length);
  }

  /** Takes over a solution of ohmic cells. */
  void follow() {
    keep();
  }
}
