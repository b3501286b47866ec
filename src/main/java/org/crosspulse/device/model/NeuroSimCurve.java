package org.crosspulse.device.model;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * From NeuroSim's nonlinearity NL to the length A of its saturating exponential, both in parts of
 * the number of levels.
 *
 * <p>NeuroSim ships a table of A against NL. Its entries are those for which the curve x(p) = (1 −
 * e^{−p/A})/(1 − e^{−1/A}) is at most 0.07·NL from the diagonal of the unit square, measured across
 * it: the nine entries of the project's catalogue agree to six digits (tested).
 */
final class NeuroSimCurve {
  /** Largest distance from the diagonal for NL = 1. */
  private static final double DISTANCE_PER_NL = 0.07;

  private static final double ACCURACY = 1e-14;
  private static final int MAX_EVALUATIONS = 200;
  private static final double SHORTEST_LOG = Math.log(1e-3);
  private static final double LONGEST_LOG = Math.log(1e6);

  private NeuroSimCurve() {}

  /**
   * A in parts of the number of levels.
   *
   * @param nonlinearity |NL| in (0, 9]
   */
  static double length(double nonlinearity) {
    double wanted = DISTANCE_PER_NL * nonlinearity;
    double log =
        new BrentSolver(ACCURACY, ACCURACY)
            .solve(
                MAX_EVALUATIONS,
                candidate -> distance(Math.exp(candidate)) - wanted,
                SHORTEST_LOG,
                LONGEST_LOG);
    return Math.exp(log);
  }

  /** Where the curve would end after infinitely many pulses, in parts of the range. */
  static double asymptote(double length) {
    return -1 / Math.expm1(-1 / length);
  }

  /** The largest distance of the curve from the diagonal. */
  private static double distance(double length) {
    // The slope is 1 where e^{-p/A} = A(1 - e^{-1/A}).
    double left = -length * Math.expm1(-1 / length);
    double position = -length * Math.log(left);
    return (asymptote(length) * (1 - left) - position) / Math.sqrt(2);
  }
}
