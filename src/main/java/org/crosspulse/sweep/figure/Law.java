package org.crosspulse.sweep.figure;

import org.apache.commons.math3.distribution.NormalDistribution;

/** A formula that the numbers of a sweep are compared with. */
public sealed interface Law {
  /** The law's value, in the numbers of the sweep's table. */
  double of(double x);

  /**
   * What a spread σ of thresholds makes of steps, to first order: a device whose rate is k·(u/V −
   * 1)^α, at u = m·V, has a step of relative sensitivity −α·m/(m−1) to V, and so steps that spread
   * by σ·α·m/(m−1). For spreads so small that no cell comes near u = V, where its step ends.
   *
   * @param exponent α
   * @param multiple m &gt; 1
   */
  record ThresholdSpread(double exponent, double multiple) implements Law {
    @Override
    public double of(double x) {
      return exponent * multiple / (multiple - 1) * x;
    }
  }

  /**
   * The share of cells that a spread σ of thresholds leaves in the window u/2 &lt; V &lt; u, exact
   * for normal factors: Φ((m−1)/σ) − Φ((m/2−1)/σ).
   *
   * @param multiple m = u/V of the mean threshold
   */
  record WindowYield(double multiple) implements Law {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    @Override
    public double of(double x) {
      return x == 0 ? 1 : NORMAL.probability((multiple / 2 - 1) / x, (multiple - 1) / x);
    }
  }

  /**
   * factor·x^exponent.
   *
   * @param factor in the numbers of the table
   * @param exponent any number
   */
  record Power(double factor, double exponent) implements Law {
    @Override
    public double of(double x) {
      return factor * Math.pow(x, exponent);
    }
  }
}
