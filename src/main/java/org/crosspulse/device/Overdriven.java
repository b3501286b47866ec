package org.crosspulse.device;

/** Straight ramps of a voltage against one threshold: what closed forms of ramps are made of. */
public final class Overdriven {
  /** Voltages that differ by less than this part are averaged by quadrature: no cancellation. */
  private static final double CLOSE = 0.01;

  private Overdriven() {}

  /**
   * The time (s) of a ramp in which it is beyond a threshold.
   *
   * @param fromVolts at its beginning (V)
   * @param toVolts at its end (V)
   * @param seconds duration (s)
   * @param threshold (V)
   */
  public static double seconds(double fromVolts, double toVolts, double seconds, double threshold) {
    double from = fromVolts / threshold - 1;
    double to = toVolts / threshold - 1;
    if (from > 0 && to > 0) {
      return seconds;
    }
    return from <= 0 && to <= 0 ? 0 : seconds * Math.max(from, to) / Math.abs(to - from);
  }

  /**
   * ∫(v/V − 1)^α dt (s) over the time in which the ramp is beyond the threshold V.
   *
   * @param fromVolts at its beginning (V)
   * @param toVolts at its end (V)
   * @param seconds duration (s)
   * @param threshold V (V)
   * @param alpha α &gt; 0
   */
  public static double powerSeconds(
      double fromVolts, double toVolts, double seconds, double threshold, double alpha) {
    double time = seconds(fromVolts, toVolts, seconds, threshold);
    double from = Math.max(0, fromVolts / threshold - 1);
    double to = Math.max(0, toVolts / threshold - 1);
    return time == 0 ? 0 : time * meanPower(from, to, alpha);
  }

  /** The mean of y^α for y from one number ≥ 0 to another. */
  private static double meanPower(double from, double to, double alpha) {
    double half = (to - from) / 2;
    double middle = (from + to) / 2;
    if (Math.abs(half) < CLOSE * middle) {
      // Gauss–Legendre with three points.
      double outer = half * Math.sqrt(0.6);
      return (8 * Math.pow(middle, alpha)
              + 5 * (Math.pow(middle - outer, alpha) + Math.pow(middle + outer, alpha)))
          / 18;
    }
    return (Math.pow(to, alpha + 1) - Math.pow(from, alpha + 1)) / ((alpha + 1) * 2 * half);
  }
}
