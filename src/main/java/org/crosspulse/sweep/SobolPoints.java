package org.crosspulse.sweep;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The sequence of Sobol with the direction numbers of Joe and Kuo, from its first point, the
 * origin.
 *
 * <p>Source: S. Joe, F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
 * projections", SIAM J. Sci. Comput. 30 (2008) 2635, doi:10.1137/070709359.
 */
final class SobolPoints implements UnitPoints {
  /** For which the library has direction numbers. */
  static final int MOST_DIMENSIONS = 1000;

  /** What the library's index and its 52 bits allow. */
  static final long MOST_POINTS = Integer.MAX_VALUE;

  private final SobolSequenceGenerator sequence;

  SobolPoints(int dimensions) {
    this.sequence = new SobolSequenceGenerator(dimensions);
  }

  /** The generator has a state; a skip costs some 30 operations an axis. */
  @Override
  public synchronized double[] at(long index) {
    return sequence.skipTo(Math.toIntExact(index));
  }
}
