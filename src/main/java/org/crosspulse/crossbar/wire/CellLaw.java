package org.crosspulse.crossbar.wire;

/**
 * The current through each cell as a function of its voltage, at the states the cells have now.
 *
 * <p>The current must not fall with the voltage: the solver's promise about its error rests on
 * that.
 */
public interface CellLaw {

  /** Whether every current is a conductance times the voltage. */
  default boolean isOhmic() {
    return false;
  }

  /**
   * Current from the row to the column (A).
   *
   * @param cell row-major index, {@code row * columns + column}
   * @param volts the row node's potential less the column node's (V)
   */
  double amperes(int cell, double volts);

  /**
   * Slope of {@link #amperes} (S). It need not be exact: it steers the iteration and weighs its
   * error.
   *
   * @param cell row-major index
   * @param volts voltage across the cell (V)
   */
  double siemens(int cell, double volts);
}
