package org.crosspulse.learn;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * What became of the changes that were asked of one array in one epoch, summed over its cells in
 * units of weight.
 *
 * <p>Each coincidence asks for a step up or down. Where steps up and down differ, the weights make
 * another change than their net, and the difference, the drift, grows with all that was asked, not
 * with its net. Training comes to rest where the two cancel: then {@code balance} is near −1, while
 * changes are still asked for.
 *
 * @param activity Σ of the magnitudes of all steps that were asked for
 * @param asked Σ over the cells of the magnitude of the net of these steps
 * @param made Σ over the cells of the magnitude of the change that the weight made
 * @param drift Σ over the cells of the magnitude of made − asked
 * @param balance correlation over the cells of asked and made − asked; 0 where one of them is all
 *     the same
 */
public record Drift(double activity, double asked, double made, double drift, double balance) {
  /**
   * Of the cells of an array.
   *
   * @param activity magnitudes of all steps, summed, one a cell
   * @param asked net change that was asked for, one a cell
   * @param made change that was made, one a cell
   */
  static Drift of(double[] activity, double[] asked, double[] made) {
    double[] drift = new double[asked.length];
    for (int cell = 0; cell < drift.length; cell++) {
      drift[cell] = made[cell] - asked[cell];
    }
    return new Drift(
        magnitude(activity),
        magnitude(asked),
        magnitude(made),
        magnitude(drift),
        correlation(asked, drift));
  }

  private static double magnitude(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += Math.abs(value);
    }
    return sum;
  }

  private static double correlation(double[] one, double[] other) {
    double correlation = new PearsonsCorrelation().correlation(one, other);
    return Double.isNaN(correlation) ? 0 : correlation;
  }
}
