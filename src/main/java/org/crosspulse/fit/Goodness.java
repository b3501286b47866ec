package org.crosspulse.fit;

import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * How well a model describes data.
 *
 * @param rows of the data
 * @param free how many variables were fitted
 * @param rSquared the part of the variance of the data, as they are compared, that the model
 *     explains
 * @param rmse root of the mean square of model less data, in the data's unit (SI)
 * @param largestError of model less data, in the data's unit (SI)
 * @param reducedChiSquared sum of the squares of the residuals over their variance, over the
 *     degrees of freedom; null where the noise is not known
 * @param lagOne correlation of a residual with the next one: near 0 where the model describes the
 *     data
 * @param runs how many standard deviations the number of runs of one sign is off what independent
 *     residuals have (Wald and Wolfowitz)
 * @param unevenness how many standard deviations the rank correlation of the size of a residual
 *     with the size of the model is above 0 (Spearman)
 * @param isExact whether the residuals are no more than rounding
 */
public record Goodness(
    int rows,
    int free,
    double rSquared,
    double rmse,
    double largestError,
    @Nullable Double reducedChiSquared,
    double lagOne,
    double runs,
    double unevenness,
    boolean isExact) {
  private static final double GOOD = 0.9;
  private static final double SURE = 4;
  private static final double ROUNDING = 1e-9;

  /** Whether the model explains most of the data. */
  public boolean isGood() {
    return rSquared >= GOOD;
  }

  /** Whether neighbouring residuals go together, as they do where a model does not fit. */
  public boolean isCorrelated() {
    return !isExact && lagOne * Math.sqrt(rows) > SURE;
  }

  /** Whether the noise grows with the level. */
  public boolean isUneven() {
    return !isExact && Math.abs(unevenness) > SURE;
  }

  /**
   * Of a fit.
   *
   * @param shown by the model (SI)
   * @param at the residuals
   * @param sigma their standard deviation, or null; in the data's unit where they are linear
   */
  static Goodness of(
      Residuals residuals, double[] shown, double[] at, int free, @Nullable Double sigma) {
    double[] measured = residuals.data().measured();
    double square = 0;
    double largest = 0;
    for (int row = 0; row < shown.length; row++) {
      double error = shown[row] - measured[row];
      square += error * error;
      largest = Math.max(largest, Math.abs(error));
    }
    double cost = Residuals.squares(at);
    int n = shown.length;
    return new Goodness(
        n,
        free,
        1 - cost / spread(residuals.transformedData()),
        Math.sqrt(square / n),
        largest,
        sigma == null ? null : residuals.chiSquared(at, sigma) / (n - free),
        lagOne(at),
        runs(at),
        unevenness(at, shown),
        Math.sqrt(cost / n) < ROUNDING);
  }

  private static double spread(double[] data) {
    double mean = 0;
    for (double value : data) {
      mean += value / data.length;
    }
    double sum = 0;
    for (double value : data) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }

  private static double lagOne(double[] at) {
    double products = 0;
    for (int row = 1; row < at.length; row++) {
      products += at[row] * at[row - 1];
    }
    double squares = Residuals.squares(at);
    return squares == 0 ? 0 : products / squares;
  }

  private static double runs(double[] at) {
    double above = 0;
    double below = 0;
    double runs = 1;
    for (int row = 0; row < at.length; row++) {
      above += at[row] > 0 ? 1 : 0;
      below += at[row] > 0 ? 0 : 1;
      runs += row > 0 && at[row] > 0 != at[row - 1] > 0 ? 1 : 0;
    }
    double n = above + below;
    double expected = 1 + 2 * above * below / n;
    double variance = (expected - 1) * (expected - 2) / (n - 1);
    return variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
  }

  private static double unevenness(double[] at, double[] shown) {
    double[] sizes = new double[at.length];
    double[] levels = new double[at.length];
    for (int row = 0; row < at.length; row++) {
      sizes[row] = Math.abs(at[row]);
      levels[row] = Math.abs(shown[row]);
    }
    double correlation = new SpearmansCorrelation().correlation(sizes, levels);
    return Double.isNaN(correlation) ? 0 : correlation * Math.sqrt(at.length - 1.0);
  }
}
