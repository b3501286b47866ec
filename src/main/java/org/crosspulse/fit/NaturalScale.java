package org.crosspulse.fit;

import java.util.function.DoublePredicate;
import org.crosspulse.device.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The scale of a parameter, found by asking its model which values it accepts.
 *
 * <p>A quantity with a unit that may not change its sign is logarithmic. A plain number may have
 * bounds of its own: where the model begins to refuse at a whole number, that is one (x_p between 0
 * and 1, an exponent from 1); elsewhere other parameters are in the way, and it is none.
 */
final class NaturalScale {
  private static final double FAR = 1e3;
  private static final double WHOLE = 1e-6;
  private static final int HALVINGS = 60;
  private static final double SMALL_PART = 0.02;
  private static final double INSIDE = 1e-3;

  private NaturalScale() {}

  /**
   * The scale.
   *
   * @param value at the start, which the model accepts
   * @param accepts whether the model accepts another value in its place
   * @return null for a quantity of 0, whose size is not known
   */
  static @Nullable Scale of(Parameter parameter, double value, DoublePredicate accepts) {
    if (parameter.unit() != null) {
      return quantity(value, accepts);
    }
    double low = bound(value, -FAR - Math.abs(value), accepts);
    double high = bound(value, FAR + Math.abs(value), accepts);
    boolean isFarBelow = value > low && value - low < SMALL_PART * (high - low);
    if (Double.isFinite(low) && Double.isFinite(high) && !isFarBelow) {
      return new Scale(false, 0, 1, low, high);
    }
    if (Double.isFinite(low)) {
      return Scale.logarithmic(low, 1);
    }
    return Double.isFinite(high)
        ? Scale.logarithmic(high, -1)
        : Scale.linear(Math.max(1, Math.abs(value)));
  }

  /** A value that has a coordinate: a start at the end of a logarithmic scale is moved inside. */
  static double inside(@Nullable Scale scale, double value) {
    return scale == null || Double.isFinite(scale.coordinate(value))
        ? value
        : value + INSIDE * scale.factor() * Math.max(1, Math.abs(value));
  }

  private static @Nullable Scale quantity(double value, DoublePredicate accepts) {
    if (value == 0) {
      return null;
    }
    return accepts.test(-value) ? Scale.linear(Math.abs(value)) : Scale.logarithmic(0, value);
  }

  /** The whole number at which the model begins to refuse, or infinity. */
  private static double bound(double value, double far, DoublePredicate accepts) {
    double none = far > value ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    if (accepts.test(far)) {
      return none;
    }
    double accepted = value;
    double refused = far;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (accepted + refused) / 2;
      if (accepts.test(middle)) {
        accepted = middle;
      } else {
        refused = middle;
      }
    }
    double whole = Math.rint(refused);
    return Math.abs(refused - whole) < WHOLE ? whole : none;
  }
}
