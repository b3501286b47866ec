package org.crosspulse.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import org.crosspulse.fit.Estimate;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/** Numbers of a fit with the digits that their intervals leave. */
final class FitNumbers {
  private static final int LEAST = 2;
  private static final int MOST = 10;

  private FitNumbers() {}

  static String value(Estimate estimate) {
    return text(estimate.value(), estimate.variable().unit(), digits(estimate));
  }

  /** "low to high", or "above low" where the other end is not known. */
  static String interval(Estimate estimate) {
    Unit unit = estimate.variable().unit();
    int digits = digits(estimate);
    if (Double.isInfinite(estimate.high()) && Double.isInfinite(estimate.low())) {
      return "any value";
    }
    if (Double.isInfinite(estimate.high())) {
      return "above " + text(estimate.low(), unit, digits);
    }
    if (Double.isInfinite(estimate.low())) {
      return "below " + text(estimate.high(), unit, digits);
    }
    return text(estimate.low(), unit, digits) + " to " + text(estimate.high(), unit, digits);
  }

  /** With the usual four digits. */
  static String plain(double value, @Nullable Unit unit) {
    return text(value, unit, 4);
  }

  /** As many that half the interval has two. */
  private static int digits(Estimate estimate) {
    double half = (estimate.high() - estimate.low()) / 2;
    double ratio = Math.abs(estimate.value()) / half;
    if (!(ratio > 0) || Double.isInfinite(ratio)) {
      return half == 0 ? MOST : LEAST + 1;
    }
    int digits = (int) Math.floor(Math.log10(ratio)) + LEAST + 1;
    return Math.max(LEAST, Math.min(MOST, digits));
  }

  private static String text(double value, @Nullable Unit unit, int digits) {
    if (unit != null) {
      return Quantity.format(value, unit, digits);
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    double rounded =
        value == 0 ? 0 : BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue();
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e6
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }
}
