package org.crosspulse.sweep.figure;

/** A formula that a curve of a sweep is compared with. */
public enum Law {
  /**
   * What a spread of thresholds makes of steps, to first order. A device whose rate is k·(u/V −
   * 1)^α, at u = m·V, has a step of relative sensitivity −α·m/(m−1) to V.
   */
  THRESHOLD_SPREAD {
    @Override
    double of(double x, double exponent, double multiple) {
      return exponent * multiple / (multiple - 1) * x;
    }
  };

  abstract double of(double x, double exponent, double multiple);
}
