package org.crosspulse.sweep;

/** Points in the unit cube: a pure function of their number. */
interface UnitPoints {
  /**
   * One of them.
   *
   * @param index from 0
   * @return a place in [0, 1) for each axis
   */
  double[] at(long index);
}
