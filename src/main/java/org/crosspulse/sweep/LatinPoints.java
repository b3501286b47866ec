package org.crosspulse.sweep;

import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * A Latin hypercube: each axis is cut into as many strata as there are points, and each stratum has
 * one point, at a random place in it.
 *
 * <p>Source: M. D. McKay, R. J. Beckman, W. J. Conover, "A comparison of three methods for
 * selecting values of input variables in the analysis of output from a computer code",
 * Technometrics 21 (1979) 239, doi:10.1080/00401706.1979.10489755.
 */
final class LatinPoints implements UnitPoints {
  private static final double BELOW_ONE = Math.nextDown(1.0);

  private final long seed;
  private final long points;
  private final IndexPermutation[] orders;

  /**
   * A hypercube.
   *
   * @param points how many
   * @param dimensions how many axes
   */
  LatinPoints(long seed, long points, int dimensions) {
    this.seed = seed;
    this.points = points;
    this.orders = new IndexPermutation[dimensions];
    for (int axis = 0; axis < dimensions; axis++) {
      orders[axis] = new IndexPermutation(points, Draws.bits(seed, Purpose.SWEEP_ORDER, axis, 0));
    }
  }

  @Override
  public double[] at(long index) {
    double[] places = new double[orders.length];
    for (int axis = 0; axis < places.length; axis++) {
      double within = Draws.uniform(seed, Purpose.SWEEP_PLACE, axis, index);
      // A place just below the end of a stratum may round up to it; 1 is none of ours.
      places[axis] = Math.min(BELOW_ONE, (orders[axis].at(index) + within) / points);
    }
    return places;
  }
}
