package org.crosspulse.sweep;

import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * Independent, uniform points.
 *
 * @param seed of the draws
 * @param dimensions how many axes
 */
record RandomPoints(long seed, int dimensions) implements UnitPoints {
  @Override
  public double[] at(long index) {
    double[] places = new double[dimensions];
    for (int axis = 0; axis < dimensions; axis++) {
      places[axis] = Draws.uniform(seed, Purpose.SWEEP_PLACE, axis, index);
    }
    return places;
  }
}
