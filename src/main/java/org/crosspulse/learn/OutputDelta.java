package org.crosspulse.learn;

/** What the output neurons send backward. */
public enum OutputDelta {
  /** δ = t − y, equation (4) of the source paper, whatever the activation. */
  ERROR,
  /**
   * Along the exact negative gradient: (t − y)·f'(z) for the squared error, half of its gradient,
   * whose factor of two belongs to the rate.
   */
  GRADIENT;

  /**
   * δ of one output neuron.
   *
   * @param loss for cross-entropy on a sigmoid the gradient is t − y as well
   */
  double of(double target, double y, double z, Activation activation, Loss loss) {
    boolean isPlain = this == ERROR || loss == Loss.CROSS_ENTROPY;
    return isPlain ? target - y : (target - y) * activation.slope(z);
  }
}
