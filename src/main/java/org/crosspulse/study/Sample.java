package org.crosspulse.study;

import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * One number over some seeds.
 *
 * @param n how many
 * @param mean NaN of none
 * @param spread sample standard deviation, with n − 1; NaN of fewer than two
 */
public record Sample(int n, double mean, double spread) {
  /** The sample of some values. */
  static Sample of(double... values) {
    SummaryStatistics statistics = new SummaryStatistics();
    for (double value : values) {
      statistics.addValue(value);
    }
    double spread = values.length < 2 ? Double.NaN : statistics.getStandardDeviation();
    return new Sample(values.length, statistics.getMean(), spread);
  }

  /** The spread, or 0 where one value cannot have any. */
  public double spreadOrZero() {
    return Double.isNaN(spread) ? 0 : spread;
  }

  /** Mean ± spread with two digits behind the point. */
  String text() {
    if (n == 0) {
      return "-";
    }
    String text = String.format(Locale.ROOT, "%.2f", mean);
    return Double.isNaN(spread) ? text : text + String.format(Locale.ROOT, " ± %.2f", spread);
  }
}
