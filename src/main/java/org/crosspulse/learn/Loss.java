package org.crosspulse.learn;

/** How wrong an output is; equations (1) and (2) of the source paper. */
public enum Loss {
  /** Σ (y − t)². */
  SQUARED_ERROR {
    @Override
    double term(double y, double target) {
      return (y - target) * (y - target);
    }
  },
  /** −Σ [t·ln y + (1 − t)·ln(1 − y)], for outputs in (0, 1). */
  CROSS_ENTROPY {
    @Override
    double term(double y, double target) {
      double inside = Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, y));
      return -(target * Math.log(inside) + (1 - target) * Math.log(1 - inside));
    }
  };

  /** A saturated sigmoid is exactly 0 or 1: the logarithm is taken this far inside. */
  private static final double SMALLEST_PROBABILITY = 1e-12;

  /** The part of one output neuron. */
  abstract double term(double y, double target);

  /** The loss of one sample whose target is one-hot. */
  double of(double[] outputs, int label) {
    double sum = 0;
    for (int neuron = 0; neuron < outputs.length; neuron++) {
      sum += term(outputs[neuron], neuron == label ? 1 : 0);
    }
    return sum;
  }
}
