package org.crosspulse.crossbar.wire;

import java.util.Arrays;

/**
 * The array with cells of current g·v + c: conjugate gradients on the column nodes with the rows
 * eliminated, preconditioned by the columns' own solution (line relaxation, symmetric), or by a
 * {@link VCycle} where that proves slow.
 *
 * <p>All potentials are kept less those of their sources, which makes every drive 0 and keeps the
 * digits of small drops. {@link ErrorBound} judges the result of each round; where it is not good
 * enough, the next round solves for its error, so that rounding in the recurrences does not stay.
 */
final class LinearSolver {
  /** Iterations of one round after which line relaxation gives way to multigrid. */
  private static final int PATIENCE = 30;

  /** Outside this ratio the wires of one direction are as good as ideal, and lines are enough. */
  private static final double LARGEST_RATIO = 1e6;

  /**
   * A round after the first stops at this part of the reduction that the bound asks for of the
   * residual's norm: what bounds the error can fall later than the norm.
   */
  private static final double RESERVE = 0.1;

  /** Rounds in a row that may fail to halve the bound. */
  private static final int MOST_STALLS = 4;

  private final Level level;
  private final ColumnLines columnLines;
  private final ErrorBound bound;
  private final boolean comparableWires;
  private boolean multigridPossible;
  private final double[] kept;
  private boolean factored;
  private boolean multigrid;
  private boolean multigridCurrent;
  private Correction correction;

  /** Row potentials: where a solve begins, and where it ended. */
  final double[] rowVolts;

  final double[] columnVolts;
  final double[] cellVolts;

  /** Currents of the cells, which the rows carry (A). */
  final double[] amperes;

  /** What of them the columns do not carry (A). */
  final double[] residual;

  private final double[] step;
  private final double[] direction;
  private final double[] columnsOfDirection;
  private final double[] work;
  private final double[] work2;
  private final double[] base;
  private final double[] moved;
  private int iterations;
  private double errorVolts;

  LinearSolver(WireSettings settings, LineSet rows, LineSet columns, ErrorBound bound) {
    double ratio = settings.rowSegmentOhms() / settings.columnSegmentOhms();
    int cells = rows.lines() * columns.lines();
    this.level = new Level(rows, columns);
    this.columnLines = new ColumnLines(columns);
    this.bound = bound;
    this.comparableWires = ratio >= 1 / LARGEST_RATIO && ratio <= LARGEST_RATIO;
    this.multigridPossible = comparableWires;
    this.correction = lines();
    this.kept = new double[cells];
    this.rowVolts = new double[cells];
    this.columnVolts = new double[cells];
    this.cellVolts = new double[cells];
    this.amperes = new double[cells];
    this.residual = new double[cells];
    this.step = new double[cells];
    this.direction = new double[cells];
    this.columnsOfDirection = new double[cells];
    this.work = new double[cells];
    this.work2 = new double[cells];
    this.base = new double[cells];
    this.moved = new double[cells];
  }

  private Correction lines() {
    return new LineCorrection(columnLines);
  }

  /** Forgets earlier solves. */
  void reset() {
    Arrays.fill(rowVolts, 0);
    factored = false;
    multigrid = false;
    multigridPossible = comparableWires;
    multigridCurrent = false;
    correction = lines();
  }

  int iterations() {
    return iterations;
  }

  /** Bound on the error of the last solve (V). */
  double errorVolts() {
    return errorVolts;
  }

  /** Takes new ends of the lines; everything is eliminated anew at the next solve. */
  void setWires(LineSet rows, LineSet columns) {
    level.setWires(rows, columns);
    factored = false;
  }

  private void factor(double[] siemens) {
    boolean any = !factored;
    for (int row = 0; row < level.rows; row++) {
      int from = row * level.columns;
      int to = from + level.columns;
      if (!factored || !Arrays.equals(siemens, from, to, kept, from, to)) {
        System.arraycopy(siemens, from, kept, from, level.columns);
        System.arraycopy(siemens, from, level.siemens, from, level.columns);
        level.factorRow(row);
        any = true;
      }
    }
    if (any) {
      columnLines.factor(level.columnWires(), level.siemens);
      multigridCurrent = false;
    }
    factored = true;
  }

  /**
   * Solves from {@link #rowVolts} on.
   *
   * @param ideal difference of the sources' voltages at each cell (V)
   * @param siemens g of each cell, ≥ 0 (S)
   * @param offset c of each cell (A)
   * @param targetVolts bound on the error to reach (V)
   * @param mostIterations iterations allowed
   */
  Outcome solve(
      double[] ideal, double[] siemens, double[] offset, double targetVolts, int mostIterations) {
    factor(siemens);
    iterations = 0;
    double best = Double.POSITIVE_INFINITY;
    int stalls = 0;
    halfStep(ideal, offset);
    while (true) {
      errorVolts = bound.evaluate(ideal, cellVolts, amperes, siemens, 1, rowVolts, columnVolts);
      if (!Double.isFinite(errorVolts)) {
        return Outcome.NOT_FINITE;
      }
      if (errorVolts <= targetVolts) {
        return Outcome.CONVERGED;
      }
      stalls = errorVolts > best / 2 ? stalls + 1 : 0;
      if (stalls >= MOST_STALLS) {
        return Outcome.STALLED;
      }
      if (iterations >= mostIterations) {
        return Outcome.MAX_ITERATIONS;
      }
      boolean first = best == Double.POSITIVE_INFINITY;
      best = Math.min(best, errorVolts);
      double reduction = targetVolts / errorVolts;
      if (first) {
        descend(ideal, offset, reduction, mostIterations);
      } else {
        refine(offset, RESERVE * reduction, mostIterations);
      }
    }
  }

  private void descend(double[] ideal, double[] offset, double reduction, int mostIterations) {
    round(reduction, mostIterations);
    rows(ideal, offset);
    halfStep(ideal, offset);
  }

  /**
   * Solves for the error of the cells' voltages and takes it off. The error obeys the array's own
   * equations, with what the wires leave over as its source, and is small: a cell's voltage so
   * keeps its own digits, where a difference of two potentials has only theirs.
   */
  private void refine(double[] offset, double reduction, int mostIterations) {
    System.arraycopy(cellVolts, 0, base, 0, base.length);
    for (int k = 0; k < base.length; k++) {
      moved[k] = bound.amperes[k] - amperes[k];
    }
    Arrays.fill(rowVolts, 0);
    halfStep(bound.leftVolts, moved);
    descend(bound.leftVolts, moved, reduction, mostIterations);
    for (int k = 0; k < base.length; k++) {
      cellVolts[k] = base[k] - cellVolts[k];
      rowVolts[k] = bound.rowVolts[k] - rowVolts[k];
      columnVolts[k] = bound.columnVolts[k] - columnVolts[k];
      amperes[k] = level.siemens[k] * cellVolts[k] + offset[k];
      residual[k] = -residual[k];
    }
  }

  /** Columns for the rows' potentials, rows for those, and the columns' residual. */
  private void halfStep(double[] ideal, double[] offset) {
    double[] siemens = level.siemens;
    for (int k = 0; k < work.length; k++) {
      work[k] = siemens[k] * (ideal[k] + rowVolts[k]) + offset[k];
    }
    columnLines.solve(work, columnVolts);
    rows(ideal, offset);
    for (int k = 0; k < work.length; k++) {
      double volts = ideal[k] + (rowVolts[k] - columnVolts[k]);
      cellVolts[k] = volts;
      amperes[k] = siemens[k] * volts + offset[k];
      residual[k] = siemens[k] * (ideal[k] + rowVolts[k]) + offset[k] - work[k];
    }
  }

  private void rows(double[] ideal, double[] offset) {
    double[] siemens = level.siemens;
    for (int k = 0; k < work2.length; k++) {
      work2[k] = siemens[k] * (columnVolts[k] - ideal[k]) - offset[k];
    }
    level.rowLines.solve(work2, rowVolts);
  }

  /** Conjugate gradients from {@link #residual} on, moving {@link #columnVolts}. */
  private void round(double reduction, int mostIterations) {
    prepare();
    double before = 0;
    double enough = 0;
    int begun = iterations;
    while (true) {
      correction.apply(residual, step);
      double product = dot(residual, step);
      if (iterations == begun) {
        enough = reduction * reduction * product;
      }
      if (!(product > enough) || iterations >= mostIterations) {
        return;
      }
      if (multigridPossible && !multigrid && iterations - begun >= PATIENCE) {
        multigrid = true;
        return;
      }
      turn(before == 0 ? 0 : product / before);
      level.throughRows(direction, work);
      if (!move(product)) {
        return;
      }
      before = product;
      iterations++;
    }
  }

  private void prepare() {
    if (multigrid && !multigridCurrent) {
      if (correction instanceof LineCorrection) {
        correction = Correction.of(level);
      }
      multigridCurrent = correction.update();
      if (!multigridCurrent) {
        multigrid = false;
        multigridPossible = false;
        correction = lines();
      }
    }
  }

  /** The next direction, and what the columns make of it. */
  private void turn(double ratio) {
    if (multigrid) {
      level.applyColumns(step, work2);
    }
    // The correction by lines is the columns' solution, so that they return the residual itself.
    double[] columnsOfStep = multigrid ? work2 : residual;
    if (ratio == 0) {
      // Not 0 times what an earlier solve left, which may be no number.
      System.arraycopy(step, 0, direction, 0, step.length);
      System.arraycopy(columnsOfStep, 0, columnsOfDirection, 0, step.length);
      return;
    }
    for (int k = 0; k < step.length; k++) {
      direction[k] = step[k] + ratio * direction[k];
      columnsOfDirection[k] = columnsOfStep[k] + ratio * columnsOfDirection[k];
    }
  }

  /** Moves along the direction; false where rounding has left nothing to move for. */
  private boolean move(double product) {
    for (int k = 0; k < work.length; k++) {
      work[k] = columnsOfDirection[k] - work[k];
    }
    double bend = dot(direction, work);
    if (!(bend > 0)) {
      return false;
    }
    double length = product / bend;
    for (int k = 0; k < work.length; k++) {
      columnVolts[k] += length * direction[k];
      residual[k] -= length * work[k];
    }
    return true;
  }

  /** In four sums, which do not wait for each other. */
  private static double dot(double[] a, double[] b) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int k = 0;
    for (; k + 4 <= a.length; k += 4) {
      sum0 += a[k] * b[k];
      sum1 += a[k + 1] * b[k + 1];
      sum2 += a[k + 2] * b[k + 2];
      sum3 += a[k + 3] * b[k + 3];
    }
    for (; k < a.length; k++) {
      sum0 += a[k] * b[k];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }
}
