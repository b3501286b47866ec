package org.crosspulse.engine;

import java.util.function.DoubleUnaryOperator;

/**
 * The charge that flows through a cell in a stretch of straight voltage, and its moment in time, by
 * Simpson's rule on parts that are halved where the current is no parabola there: it bends where a
 * state arrives at a bound.
 */
final class StretchCharge {
  /** Largest error of the charge, as a part of it. */
  private static final double TOLERANCE = 1e-10;

  private static final int MOST_HALVINGS = 24;

  private final DoubleUnaryOperator amperes;

  /** ∫ i ds over the parts s of the stretch, in [0, 1] (A). */
  private double charge;

  /** ∫ i s ds (A). */
  private double moment;

  private double allowed;

  private StretchCharge(DoubleUnaryOperator amperes) {
    this.amperes = amperes;
  }

  /**
   * Integrates a current.
   *
   * @param amperes the current (A) at a part of the stretch, in [0, 1]
   */
  static StretchCharge of(DoubleUnaryOperator amperes) {
    StretchCharge all = new StretchCharge(amperes);
    double begin = amperes.applyAsDouble(0);
    double middle = amperes.applyAsDouble(0.5);
    double end = amperes.applyAsDouble(1);
    double scale = (Math.abs(begin) + 4 * Math.abs(middle) + Math.abs(end)) / 6;
    all.allowed = TOLERANCE * scale;
    all.integrate(0, 1, begin, middle, end, 0);
    return all;
  }

  private void integrate(
      double from, double to, double begin, double middle, double end, int halvings) {
    double center = (from + to) / 2;
    double left = amperes.applyAsDouble((from + center) / 2);
    double right = amperes.applyAsDouble((center + to) / 2);
    double whole = (to - from) * (begin + 4 * middle + end) / 6;
    double halves = (to - from) * (begin + 4 * left + 2 * middle + 4 * right + end) / 12;
    // Two halves are fifteen times as good as the whole.
    if (Math.abs(halves - whole) <= 15 * allowed * (to - from) || halvings == MOST_HALVINGS) {
      charge += halves;
      moment +=
          (to - from)
              * (begin * from
                  + 2 * left * (from + center)
                  + 2 * middle * center
                  + 2 * right * (center + to)
                  + end * to)
              / 12;
      return;
    }
    integrate(from, center, begin, left, middle, halvings + 1);
    integrate(center, to, middle, right, end, halvings + 1);
  }

  /**
   * The energy that a source gives (J).
   *
   * @param fromVolts of the source at the beginning (V)
   * @param toVolts at the end (V)
   * @param seconds duration of the stretch (s)
   */
  double joules(double fromVolts, double toVolts, double seconds) {
    return seconds * (fromVolts * charge + (toVolts - fromVolts) * moment);
  }
}
