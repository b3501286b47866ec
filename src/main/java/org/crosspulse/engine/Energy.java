package org.crosspulse.engine;

/**
 * Where the energy of cycles came from and went to (J): what the sources gave is the sum of the
 * rest.
 *
 * @param sourceJoules given by the sources of all lines
 * @param fullSelectJoules turned to heat in cells while both of their lines were driven
 * @param halfSelectJoules in cells while one of their lines was driven
 * @param unselectedJoules in cells while none of their lines was: currents that sneak through
 * @param rowWireJoules in the segments of the rows
 * @param columnWireJoules in the segments of the columns
 * @param driverJoules in the output resistances of the drivers
 */
public record Energy(
    double sourceJoules,
    double fullSelectJoules,
    double halfSelectJoules,
    double unselectedJoules,
    double rowWireJoules,
    double columnWireJoules,
    double driverJoules) {
  /** No energy. */
  public static final Energy NONE = new Energy(0, 0, 0, 0, 0, 0, 0);

  /** What was turned to heat in all cells (J). */
  public double cellJoules() {
    return fullSelectJoules + halfSelectJoules + unselectedJoules;
  }

  /** What was turned to heat on the way to the cells (J). */
  public double lossJoules() {
    return rowWireJoules + columnWireJoules + driverJoules;
  }

  /** All that {@link #sourceJoules} was turned to (J). */
  public double dissipatedJoules() {
    return cellJoules() + lossJoules();
  }

  /** Both together. */
  public Energy plus(Energy other) {
    return new Energy(
        sourceJoules + other.sourceJoules,
        fullSelectJoules + other.fullSelectJoules,
        halfSelectJoules + other.halfSelectJoules,
        unselectedJoules + other.unselectedJoules,
        rowWireJoules + other.rowWireJoules,
        columnWireJoules + other.columnWireJoules,
        driverJoules + other.driverJoules);
  }
}
