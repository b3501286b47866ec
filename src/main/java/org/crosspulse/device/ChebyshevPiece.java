package org.crosspulse.device;

/**
 * The change that a pulse makes, as a Chebyshev polynomial over an interval of states.
 *
 * <p>Interpolation at the roots of the next Chebyshev polynomial (W. H. Press et al., Numerical
 * Recipes, section 5.8), evaluated by Clenshaw's recurrence.
 */
final class ChebyshevPiece {
  private static final int DEGREE = 15;
  private static final int NODES = DEGREE + 1;

  /** Where a piece is checked, in [−1, 1], away from the nodes. */
  private static final double[] CHECKS = {-0.996, -0.83, -0.31, 0.17, 0.71, 0.998};

  /** Between the nodes an error may be larger than the last coefficients tell. */
  private static final double CHECK_ALLOWANCE = 5;

  private final double start;
  private final double end;
  private final double[] coefficients;

  /** The largest slope of φ between two nodes, at least 1. */
  private final double steepness;

  private ChebyshevPiece(double start, double end, double[] changes) {
    this.start = start;
    this.end = end;
    this.coefficients = transform(changes);
    this.steepness = steepness(start, end, changes);
  }

  static ChebyshevPiece of(PulseMap exact, double start, double end) {
    double[] changes = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      double state = node(start, end, node);
      changes[node] = exact.after(state) - state;
    }
    return new ChebyshevPiece(start, end, changes);
  }

  private static double steepness(double start, double end, double[] changes) {
    double steepest = 1;
    for (int node = 1; node < NODES; node++) {
      double way = node(start, end, node) - node(start, end, node - 1);
      steepest = Math.max(steepest, Math.abs(1 + (changes[node] - changes[node - 1]) / way));
    }
    return steepest;
  }

  private static double node(double start, double end, int node) {
    return state(start, end, Math.cos(Math.PI * (node + 0.5) / NODES));
  }

  private static double state(double start, double end, double t) {
    return start + (end - start) * (t + 1) / 2;
  }

  /** The discrete cosine transform. */
  private static double[] transform(double[] values) {
    double[] c = new double[NODES];
    for (int k = 0; k < NODES; k++) {
      for (int node = 0; node < NODES; node++) {
        c[k] += values[node] * Math.cos(Math.PI * k * (node + 0.5) / NODES);
      }
      c[k] *= (k == 0 ? 1.0 : 2.0) / NODES;
    }
    return c;
  }

  /** The first state of the interval. */
  double start() {
    return start;
  }

  /** φ(x) − x for a state of the interval. */
  double change(double state) {
    return clenshaw((2 * state - start - end) / (end - start));
  }

  private double clenshaw(double t) {
    double b1 = 0;
    double b2 = 0;
    for (int k = DEGREE; k > 0; k--) {
      double b = 2 * t * b1 - b2 + coefficients[k];
      b2 = b1;
      b1 = b;
    }
    return t * b1 - b2 + coefficients[0];
  }

  /**
   * Whether the last coefficients, and the errors between the nodes, are small; where the map is
   * steep, small against what its rounding makes of an error in the state before the pulse.
   */
  boolean isAccurate(PulseMap exact, double forSlopeOne) {
    double accuracy = forSlopeOne * steepness;
    if (Math.abs(coefficients[DEGREE]) + Math.abs(coefficients[DEGREE - 1]) > accuracy) {
      return false;
    }
    for (double t : CHECKS) {
      double state = state(start, end, t);
      double change = exact.after(state) - state;
      if (Math.abs(change - clenshaw(t)) > CHECK_ALLOWANCE * accuracy) {
        return false;
      }
    }
    return true;
  }
}
