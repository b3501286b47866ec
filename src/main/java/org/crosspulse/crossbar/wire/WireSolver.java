package org.crosspulse.crossbar.wire;

import java.util.Arrays;

/**
 * Solves the nodal equations of an array with resistive wires, again and again as drives and states
 * change.
 *
 * <p>Row drivers sit at the left, before column 0, and column drivers at the bottom, after the last
 * row. A solve ends with {@link Outcome#CONVERGED} only where {@link Solution#errorVolts} is proved
 * to be at most {@link #TOLERANCE} of the largest source voltage: {@link ErrorBound} has the proof,
 * which holds for every ohmic array and for all other cells whose current rises with the voltage.
 *
 * <p>Ohmic cells take one linear solve, others Newton's method, with a step as long as the sum of
 * all cells' and wires' co-content is sure to fall.
 *
 * <p>The solver keeps its arrays, the elimination of the lines and the last solution. Rows whose
 * conductances did not change are not eliminated again, and a solve begins where the last one
 * ended. A result so depends on what was solved before, within its error: the same solves in the
 * same order give the same bits, and after {@link #reset} a solver is as if new. Not for use by two
 * threads at a time.
 */
public final class WireSolver {
  /** Error allowed, as a part of the largest source voltage. */
  public static final double TOLERANCE = 1e-9;

  private static final int MOST_ITERATIONS = 20_000;

  private final int rows;
  private final int columns;
  private final WireSettings settings;
  private final int mostIterations;
  private final ErrorBound bound;
  private final LinearSolver linear;
  private final Newton newton;
  private final double[] ideal;
  private final double[] siemens;
  private final double[] offset;
  private LineDrive[] rowDrives;
  private LineDrive[] columnDrives;

  /** A solver for arrays of rows × columns cells. */
  public WireSolver(int rows, int columns, WireSettings settings) {
    this(rows, columns, settings, MOST_ITERATIONS);
  }

  /** The same with a limit on the iterations of the linear solver in one solve, ≥ 1. */
  public WireSolver(int rows, int columns, WireSettings settings, int mostIterations) {
    if (rows < 1 || columns < 1 || mostIterations < 1) {
      throw new IllegalArgumentException(
          rows + "x" + columns + " cells and " + mostIterations + " iterations cannot be solved");
    }
    this.rows = rows;
    this.columns = columns;
    this.settings = settings;
    this.mostIterations = mostIterations;
    this.rowDrives = filled(rows, settings.driven(0));
    this.columnDrives = filled(columns, settings.driven(0));
    this.bound = new ErrorBound(settings, rowWires(), columnWires());
    this.linear = new LinearSolver(settings, rowWires(), columnWires(), bound);
    this.ideal = new double[rows * columns];
    this.siemens = new double[rows * columns];
    this.offset = new double[rows * columns];
    this.newton = new Newton(linear, bound, ideal);
    bound.setWires(rowWires(), columnWires());
  }

  private static LineDrive[] filled(int lines, LineDrive drive) {
    LineDrive[] drives = new LineDrive[lines];
    Arrays.fill(drives, drive);
    return drives;
  }

  private LineSet rowWires() {
    return LineSet.of(columns, settings.rowSegmentOhms(), rowDrives, settings.rowEnds());
  }

  private LineSet columnWires() {
    return LineSet.of(rows, settings.columnSegmentOhms(), columnDrives, settings.columnEnds());
  }

  /** Forgets all that was solved before. */
  public void reset() {
    linear.reset();
    newton.reset();
  }

  /**
   * Solves for the voltages and currents.
   *
   * @param cells the cells' currents at their states now
   * @param newRowDrives one a row; not all lines of the array may float
   * @param newColumnDrives one a column
   */
  public Solution solve(CellLaw cells, LineDrive[] newRowDrives, LineDrive[] newColumnDrives) {
    drive(newRowDrives, newColumnDrives);
    Solution solution = cells.isOhmic() ? solveOhmic(cells) : solveAny(cells);
    if (solution.outcome() == Outcome.NOT_FINITE) {
      // Nothing may start from what is no number.
      reset();
    }
    return solution;
  }

  private Solution solveOhmic(CellLaw cells) {
    for (int cell = 0; cell < siemens.length; cell++) {
      siemens[cell] = cells.siemens(cell, 0);
    }
    double tolerance = TOLERANCE * largestVolts();
    Outcome outcome = linear.solve(ideal, siemens, offset, tolerance, mostIterations);
    newton.follow();
    return solution(outcome, linear.iterations(), 1, linear.errorVolts());
  }

  private Solution solveAny(CellLaw cells) {
    Outcome outcome = newton.solve(cells, largestVolts(), mostIterations);
    return solution(outcome, newton.iterations(), newton.steps(), newton.errorVolts());
  }

  private void drive(LineDrive[] newRowDrives, LineDrive[] newColumnDrives) {
    if (newRowDrives.length != rows || newColumnDrives.length != columns) {
      throw new IllegalArgumentException(
          "an array of "
              + rows
              + "x"
              + columns
              + " cannot have "
              + newRowDrives.length
              + " row drives and "
              + newColumnDrives.length
              + " column drives");
    }
    boolean sameOhms = sameOhms(rowDrives, newRowDrives) && sameOhms(columnDrives, newColumnDrives);
    rowDrives = newRowDrives.clone();
    columnDrives = newColumnDrives.clone();
    if (!sameOhms) {
      requireSource();
      bound.setWires(rowWires(), columnWires());
      linear.setWires(rowWires(), columnWires());
      newton.reset();
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        ideal[row * columns + column] = rowDrives[row].volts() - columnDrives[column].volts();
      }
    }
  }

  private static boolean sameOhms(LineDrive[] old, LineDrive[] now) {
    for (int line = 0; line < old.length; line++) {
      if (old[line].ohms() != now[line].ohms()) {
        return false;
      }
    }
    return true;
  }

  private void requireSource() {
    for (LineDrive[] drives : new LineDrive[][] {rowDrives, columnDrives}) {
      for (LineDrive drive : drives) {
        if (!drive.isFloating()) {
          return;
        }
      }
    }
    throw new IllegalArgumentException("an array whose lines all float has no potentials");
  }

  private double largestVolts() {
    double largest = 0;
    for (LineDrive drive : rowDrives) {
      largest = Math.max(largest, Math.abs(drive.volts()));
    }
    for (LineDrive drive : columnDrives) {
      largest = Math.max(largest, Math.abs(drive.volts()));
    }
    return largest;
  }

  private Solution solution(Outcome outcome, int iterations, int steps, double errorVolts) {
    double[] rowNodes = new double[ideal.length];
    double[] columnNodes = new double[ideal.length];
    double[] cells = new double[ideal.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int k = row * columns + column;
        rowNodes[k] = rowDrives[row].volts() + bound.rowVolts[k];
        columnNodes[k] = columnDrives[column].volts() + bound.columnVolts[k];
        cells[k] = ideal[k] + (bound.rowVolts[k] - bound.columnVolts[k]);
      }
    }
    return new Solution(
        outcome,
        iterations,
        steps,
        errorVolts,
        rowNodes,
        columnNodes,
        cells,
        bound.amperes.clone(),
        bound.rowDrops().nearAmperes.clone(),
        bound.rowDrops().farAmperes.clone(),
        bound.columnDrops().nearAmperes.clone(),
        bound.columnDrops().farAmperes.clone());
  }
}
