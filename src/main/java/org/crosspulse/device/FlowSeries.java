package org.crosspulse.device;

import java.util.function.DoubleUnaryOperator;

/**
 * Chebyshev series on [−1, 1] and what a {@link FlowPiece} needs of them: interpolation, the
 * integral, and the plain polynomial that is fast to evaluate.
 *
 * <p>Formulas: W. H. Press et al., Numerical Recipes, sections 5.8 to 5.10.
 */
final class FlowSeries {
  /** Degree of the polynomials that a look-up evaluates. */
  static final int DEGREE = 7;

  /** How many coefficients that is. */
  static final int TERMS = DEGREE + 1;

  /** Interpolation nodes: more than the terms kept, so that what is cut off is known. */
  static final int NODES = 13;

  private static final double[] NODE = new double[NODES];
  private static final double[][] COSINES = new double[NODES][NODES];

  static {
    for (int node = 0; node < NODES; node++) {
      double angle = Math.PI * (node + 0.5) / NODES;
      NODE[node] = Math.cos(angle);
      for (int k = 0; k < NODES; k++) {
        COSINES[k][node] = Math.cos(k * angle) * (k == 0 ? 1.0 : 2.0) / NODES;
      }
    }
  }

  private FlowSeries() {}

  /** The values of a function at the nodes. */
  static double[] sample(DoubleUnaryOperator function) {
    double[] values = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      values[node] = function.applyAsDouble(NODE[node]);
    }
    return values;
  }

  /** The series through values at the nodes. */
  static double[] interpolate(double[] values) {
    double[] c = new double[NODES];
    for (int k = 0; k < NODES; k++) {
      for (int node = 0; node < NODES; node++) {
        c[k] += values[node] * COSINES[k][node];
      }
    }
    return c;
  }

  /** The integral of a series, of one term more; its constant is left 0. */
  static double[] integrate(double[] c) {
    double[] integral = new double[c.length + 1];
    for (int k = 1; k < integral.length; k++) {
      double before = k == 1 ? 2 * c[0] : c[k - 1];
      double after = k + 1 < c.length ? c[k + 1] : 0;
      integral[k] = (before - after) / (2 * k);
    }
    return integral;
  }

  /** The sum of the sizes of the terms beyond {@link #DEGREE}. */
  static double tail(double[] c) {
    double tail = 0;
    for (int k = TERMS; k < c.length; k++) {
      tail += Math.abs(c[k]);
    }
    return tail;
  }

  /** The value of a series, by Clenshaw's recurrence. */
  static double value(double[] c, double t) {
    double b1 = 0;
    double b2 = 0;
    for (int k = c.length - 1; k > 0; k--) {
      double b = 2 * t * b1 - b2 + c[k];
      b2 = b1;
      b1 = b;
    }
    return t * b1 - b2 + c[0];
  }

  /**
   * The first {@link #TERMS} terms as a polynomial in t that is −1 at −1 and 1 at 1: what the cut
   * makes of the ends is spread over the interval.
   */
  static double[] polynomial(double[] c) {
    double[] p = new double[TERMS];
    double[] before = new double[TERMS];
    double[] current = new double[TERMS];
    before[0] = 1;
    current[1] = 1;
    p[0] = c[0];
    p[1] = c[1];
    for (int k = 2; k < TERMS; k++) {
      double[] next = new double[TERMS];
      for (int power = 0; power < TERMS; power++) {
        next[power] = (power > 0 ? 2 * current[power - 1] : 0) - before[power];
        p[power] += c[k] * next[power];
      }
      before = current;
      current = next;
    }
    fixEnds(p);
    return p;
  }

  private static void fixEnds(double[] p) {
    double even = 0;
    double odd = 0;
    for (int power = 0; power < TERMS; power += 2) {
      even += p[power];
      odd += p[power + 1];
    }
    p[0] -= even;
    p[1] += 1 - odd;
  }

  /**
   * A polynomial of {@link #DEGREE}, in an order that lets a processor compute its parts at once.
   *
   * @param a where its coefficients are
   * @param at where they begin
   */
  static double evaluate(double[] a, int at, double t) {
    double t2 = t * t;
    double low = (a[at] + a[at + 1] * t) + (a[at + 2] + a[at + 3] * t) * t2;
    double high = (a[at + 4] + a[at + 5] * t) + (a[at + 6] + a[at + 7] * t) * t2;
    return low + high * (t2 * t2);
  }

  /** Its derivative. */
  static double slope(double[] a, double t) {
    double slope = 0;
    for (int power = DEGREE; power > 0; power--) {
      slope = slope * t + power * a[power];
    }
    return slope;
  }
}
