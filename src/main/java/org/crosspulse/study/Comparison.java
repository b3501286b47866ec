package org.crosspulse.study;

/**
 * A cell against what was published.
 *
 * @param difference ours less theirs (percentage points)
 * @param sigmas the difference in units of both spreads together, √(s² + s_published²); NaN where
 *     neither has any
 */
public record Comparison(double difference, double sigmas) {
  private static final double MOST_SIGMAS = 2;

  /** Half of the last digit in print: without any spread, nearer is the same. */
  private static final double ROUNDING = 0.05;

  static Comparison of(Sample ours, Published published) {
    double difference = ours.mean() - published.meanPercent();
    double spread = Math.hypot(ours.spreadOrZero(), published.spreadPercent());
    return new Comparison(difference, spread > 0 ? difference / spread : Double.NaN);
  }

  /** Whether the two agree within two of their spreads. */
  public boolean matches() {
    return Double.isNaN(sigmas)
        ? Math.abs(difference) <= ROUNDING
        : Math.abs(sigmas) <= MOST_SIGMAS;
  }

  /** The same in a word. */
  public String word() {
    return matches() ? "within the spreads" : difference < 0 ? "lower" : "higher";
  }
}
