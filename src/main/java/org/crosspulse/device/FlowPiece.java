package org.crosspulse.device;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The motion through one interval of states: the time of flight as a polynomial of the place, and
 * the place as a polynomial of the time.
 *
 * <p>Both are scaled to [−1, 1], from the edge by which a state enters to the one by which it
 * leaves: t is the place, σ the time, and the piece is crossed in {@code seconds}. The time is that
 * since entry, so that neighbours may be as much slower or faster as they like.
 *
 * @param entry the edge that the motion comes from
 * @param exit the edge that it goes to
 * @param seconds from one to the other; infinite where states do not move (s)
 * @param time coefficients of σ(t)
 * @param place coefficients of t(σ), its inverse
 */
@SuppressWarnings("ArrayRecordComponent") // only ever read by the table that is built of it
record FlowPiece(double entry, double exit, double seconds, double[] time, double[] place) {

  /**
   * Largest error of the time of flight, as a distance: a few ulp of 1, for the rate itself carries
   * rounding of that order.
   */
  private static final double TIME_ACCURACY = 1e-15;

  /**
   * Largest distance between a state and what the inverse makes of its own time: well below the
   * rounding of the state, so that pulses that hardly move anything do not make states drift.
   */
  private static final double INVERSE_ACCURACY = 3e-17;

  /** What rounding leaves of the inverse, of the piece. */
  private static final double INVERSE_ROUNDING = 1.5e-15;

  /** Between the nodes an error may be larger than the last coefficients tell. */
  private static final double CHECK_ALLOWANCE = 5;

  /** Where a piece is checked, away from the nodes. */
  private static final double[] CHECKS = {-0.9991, -0.87, -0.57, -0.06, 0.18, 0.41, 0.76, 0.9993};

  private static final int NEWTON_STEPS = 60;
  private static final double[] NOTHING = new double[FlowSeries.TERMS];

  /** An interval in which nothing moves. */
  static FlowPiece still(double entry, double exit) {
    return new FlowPiece(entry, exit, Double.POSITIVE_INFINITY, NOTHING, NOTHING);
  }

  /** Whether nothing moves here. */
  boolean isStill() {
    return Double.isInfinite(seconds);
  }

  /**
   * The motion through an interval.
   *
   * @param speed |dx/dt| &gt; 0 inside the interval (1/s)
   * @return null where polynomials of this degree are not accurate
   */
  static @Nullable FlowPiece fit(DoubleUnaryOperator speed, double entry, double exit) {
    double half = (exit - entry) / 2;
    double centre = entry + half;
    DoubleUnaryOperator slowness = t -> 1 / speed.applyAsDouble(centre + half * t);
    double[] series = FlowSeries.interpolate(FlowSeries.sample(slowness));
    double[] flight = FlowSeries.integrate(series);
    double total = FlowSeries.value(flight, 1) - FlowSeries.value(flight, -1);
    double seconds = total * Math.abs(half);
    if (!(seconds > 0) || Double.isInfinite(seconds)) {
      return null;
    }
    for (int k = 0; k < flight.length; k++) {
      flight[k] *= 2 / total;
    }
    double allowed = TIME_ACCURACY / Math.abs(half);
    if (FlowSeries.tail(flight) > allowed || !hasSlowness(slowness, series, allowed)) {
      return null;
    }
    double[] time = FlowSeries.polynomial(flight);
    double[] place = inverse(time);
    return place != null && isInverse(time, place, Math.abs(half))
        ? new FlowPiece(entry, exit, seconds, time, place)
        : null;
  }

  private static boolean hasSlowness(
      DoubleUnaryOperator slowness, double[] series, double allowed) {
    for (double t : CHECKS) {
      double expected = slowness.applyAsDouble(t);
      double error = Math.abs(FlowSeries.value(series, t) - expected);
      if (!(error <= CHECK_ALLOWANCE * allowed * Math.abs(expected))) {
        return false;
      }
    }
    return true;
  }

  /** t(σ), through the solutions of σ(t) = σ at the nodes; null where there are none. */
  private static double @Nullable [] inverse(double[] time) {
    double[] places = FlowSeries.sample(sigma -> solve(time, sigma));
    for (double place : places) {
      if (Double.isNaN(place)) {
        return null;
      }
    }
    return FlowSeries.polynomial(FlowSeries.interpolate(places));
  }

  /** By Newton's method, or by bisection where that leaves the bracket. */
  private static double solve(double[] time, double sigma) {
    double low = -1;
    double high = 1;
    double t = sigma;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double excess = FlowSeries.evaluate(time, 0, t) - sigma;
      if (excess > 0) {
        high = t;
      } else {
        low = t;
      }
      double slope = FlowSeries.slope(time, t);
      if (!(slope > 0)) {
        return Double.NaN;
      }
      double next = t - excess / slope;
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - t) < Math.ulp(0.5)) {
        return next;
      }
      t = next;
    }
    return t;
  }

  private static boolean isInverse(double[] time, double[] place, double half) {
    double allowed = Math.max(INVERSE_ROUNDING, INVERSE_ACCURACY / half);
    for (double t : CHECKS) {
      double back = FlowSeries.evaluate(place, 0, FlowSeries.evaluate(time, 0, t));
      if (!(Math.abs(back - t) <= allowed)) {
        return false;
      }
    }
    return true;
  }
}
