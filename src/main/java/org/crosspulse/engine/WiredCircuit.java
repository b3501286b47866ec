package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.LineDrive;
import org.crosspulse.crossbar.wire.MemristorCells;
import org.crosspulse.crossbar.wire.PowerBalance;
import org.crosspulse.crossbar.wire.Solution;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.crossbar.wire.WireSolver;

/** The circuit of one array with its wires: what all voltages are at an instant. */
final class WiredCircuit {
  private final WireSettings wires;
  private final WireSolver solver;
  private final MemristorCells cells;
  private final double[] states;
  private final LineDrive[] rows;
  private final LineDrive[] columns;

  WiredCircuit(Crossbar crossbar, WireSettings wires) {
    this.wires = wires;
    this.solver = new WireSolver(crossbar.rows(), crossbar.columns(), wires);
    this.states = crossbar.states().clone();
    this.cells = new MemristorCells(crossbar, states);
    this.rows = new LineDrive[crossbar.rows()];
    this.columns = new LineDrive[crossbar.columns()];
  }

  /** Forgets what was solved before, so that results do not depend on it. */
  void reset() {
    solver.reset();
  }

  /** Whether the voltages are linear in those of the drivers. */
  boolean isOhmic() {
    return cells.isOhmic();
  }

  /**
   * Solves for one instant.
   *
   * @param part of the stretch, in [0, 1]
   * @param cellStates x of each cell at that instant
   * @throws UnsolvedCircuitException where the error of the voltages is not known to be small
   */
  Instant solve(Drives drives, double part, double[] cellStates) {
    System.arraycopy(cellStates, 0, states, 0, states.length);
    for (int row = 0; row < rows.length; row++) {
      rows[row] = wires.driven(drives.rowVolts(row, part));
    }
    for (int column = 0; column < columns.length; column++) {
      columns[column] = wires.driven(drives.columnVolts(column, part));
    }
    Solution solution = solver.solve(cells, rows, columns);
    if (!solution.converged()) {
      throw new UnsolvedCircuitException(
          solution, drives.sinceTick() + Math.round(part * drives.ticks()));
    }
    return new Instant(solution, wires, rows.clone(), columns.clone());
  }

  /**
   * The circuit at one instant.
   *
   * @param solution voltages and currents
   * @param wires of the array
   * @param rows what drives them
   * @param columns what drives them
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for each instant, never modified.
  record Instant(Solution solution, WireSettings wires, LineDrive[] rows, LineDrive[] columns) {
    /** Where the power comes from and goes to. */
    PowerBalance power() {
      return PowerBalance.of(solution, wires, rows, columns);
    }

    /** The power that all sources give (W). */
    double sourceWatts() {
      double watts = 0;
      for (int row = 0; row < rows.length; row++) {
        watts += rowWatts(row);
      }
      for (int column = 0; column < columns.length; column++) {
        watts += columnWatts(column);
      }
      return watts;
    }

    /** The voltage across a cell (V). */
    double volts(int cell) {
      return solution.cellVolts()[cell];
    }

    /** The power turned to heat in a cell (W). */
    double cellWatts(int cell) {
      return solution.cellAmperes()[cell] * solution.cellVolts()[cell];
    }

    /** The power that a row's sources give (W). */
    double rowWatts(int row) {
      return rows[row].volts() * (solution.rowAmperes()[row] + solution.rowFarAmperes()[row]);
    }

    /** The power that a column's sources give (W). */
    double columnWatts(int column) {
      return columns[column].volts()
          * (solution.columnAmperes()[column] + solution.columnFarAmperes()[column]);
    }
  }
}
