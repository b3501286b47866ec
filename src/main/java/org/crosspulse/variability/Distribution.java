package org.crosspulse.variability;

/** The shape of a spread. */
public enum Distribution {
  /** Factor 1 + σz: σ is the relative standard deviation. */
  NORMAL {
    @Override
    double factor(double sigma, double z) {
      return Math.max(0, 1 + sigma * z);
    }
  },
  /** Factor e^{σz}: σ is the standard deviation of the logarithm, and the median is 1. */
  LOGNORMAL {
    @Override
    double factor(double sigma, double z) {
      return Math.exp(sigma * z);
    }
  };

  /**
   * The factor, ≥ 0.
   *
   * @param sigma ≥ 0
   * @param z a standard normal number
   */
  abstract double factor(double sigma, double z);
}
