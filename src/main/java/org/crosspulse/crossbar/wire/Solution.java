package org.crosspulse.crossbar.wire;

/**
 * Voltages and currents of an array: what a solve found, and how well.
 *
 * <p>The currents at the drivers and in the wires obey Kirchhoff's law with {@code cellAmperes} to
 * rounding, and node voltages obey Ohm's law with them; what the iteration leaves open is only the
 * small difference between {@code cellAmperes} and the cells' currents at {@code cellVolts}.
 *
 * @param outcome how it ended
 * @param iterations steps of the linear solver, all Newton steps together
 * @param newtonSteps linearisations; 1 where all cells are ohmic
 * @param errorVolts bound on the error of every node and cell voltage, and, times a cell's slope,
 *     on that of its current (V); see {@link ErrorBound}
 * @param rowNodeVolts potential of each cell's node on its row, row-major (V)
 * @param columnNodeVolts potential of each cell's node on its column, row-major (V)
 * @param cellVolts row node less column node, row-major (V)
 * @param cellAmperes current from row to column, row-major (A)
 * @param rowAmperes current from the driver at the left into each row (A)
 * @param rowFarAmperes the same of the driver at the right; 0 where there is none (A)
 * @param columnAmperes current from the driver at the bottom into each column (A)
 * @param columnFarAmperes the same of the driver at the top; 0 where there is none (A)
 */
@SuppressWarnings("ArrayRecordComponent") // Made afresh for each solve, and the caller's own.
public record Solution(
    Outcome outcome,
    int iterations,
    int newtonSteps,
    double errorVolts,
    double[] rowNodeVolts,
    double[] columnNodeVolts,
    double[] cellVolts,
    double[] cellAmperes,
    double[] rowAmperes,
    double[] rowFarAmperes,
    double[] columnAmperes,
    double[] columnFarAmperes) {

  /** Whether the error of every voltage is within the tolerance. */
  public boolean converged() {
    return outcome == Outcome.CONVERGED;
  }
}
