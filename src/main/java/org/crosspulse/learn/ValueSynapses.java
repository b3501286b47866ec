package org.crosspulse.learn;

import java.util.Arrays;
import java.util.List;
import org.crosspulse.engine.Workers;
import org.crosspulse.rule.LearningRule;

/** Weights that are plain numbers, changed by the algebra of a rule on values. */
final class ValueSynapses extends NumberSynapses {
  private final LearningRule rule;
  private final Workers workers;

  /**
   * Weights without devices.
   *
   * @param weights row-major, rows × columns; modified by {@link #update}
   * @param limit largest weight that a device would have; numbers may be larger
   */
  ValueSynapses(
      int rows, int columns, double[] weights, double limit, LearningRule rule, Workers workers) {
    super(rows, columns, weights, limit);
    this.rule = rule;
    this.workers = workers;
  }

  /**
   * Adds rate·rule(x, δ) of every sample to every weight.
   *
   * @param x forward values, one array a sample
   * @param delta errors in the direction of descent, one array a sample
   */
  void update(double rate, List<double[]> x, List<double[]> delta) {
    workers.run(
        rows(),
        (from, to) -> {
          double[] sums = new double[columns()];
          for (int row = from; row < to; row++) {
            Arrays.fill(sums, 0);
            for (int sample = 0; sample < x.size(); sample++) {
              add(x.get(sample)[row], delta.get(sample), sums);
            }
            addScaled(rate, sums, row * columns());
          }
          return 0;
        });
  }

  private void add(double x, double[] delta, double[] sums) {
    if (x == 0) {
      return;
    }
    if (rule == LearningRule.TIMES) {
      addProducts(x, delta, sums);
    } else {
      addSmaller(x, delta, sums);
    }
  }

  private static void addProducts(double x, double[] delta, double[] sums) {
    for (int column = 0; column < sums.length; column++) {
      sums[column] += x * delta[column];
    }
  }

  /** sign(xδ)·min(|x|, |δ|) is δ held within ±x, with the sign of x: no branches. */
  private static void addSmaller(double x, double[] delta, double[] sums) {
    double size = Math.abs(x);
    double sign = Math.signum(x);
    for (int column = 0; column < sums.length; column++) {
      sums[column] += sign * Math.max(-size, Math.min(size, delta[column]));
    }
  }

  private void addScaled(double rate, double[] sums, int start) {
    for (int column = 0; column < sums.length; column++) {
      weights[start + column] += rate * sums[column];
    }
  }
}
