package org.crosspulse.learn;

/**
 * When neurons send nothing although they could: fewer opposing pulses, and less energy.
 *
 * @param margin by which the right output leads all others when a sample needs no learning: one bit
 *     that is broadcast, and the whole cycle is left out; infinite for never
 * @param deadBand errors of outputs of a smaller magnitude count as 0
 */
public record Silence(double margin, double deadBand) {
  /** Every error of every sample is learned. */
  public static final Silence NONE = new Silence(Double.POSITIVE_INFINITY, 0);

  /** Checks the numbers. */
  public Silence {
    if (!(margin >= 0) || !(deadBand >= 0)) {
      throw new IllegalArgumentException("a margin of " + margin + ", a band of " + deadBand);
    }
  }

  /** Whether these outputs are right by enough. */
  boolean leavesOut(double[] outputs, int label) {
    for (int neuron = 0; neuron < outputs.length; neuron++) {
      if (neuron != label && !(outputs[label] - outputs[neuron] > margin)) {
        return false;
      }
    }
    return margin < Double.POSITIVE_INFINITY;
  }

  /** What is left of an output's error. */
  double of(double delta) {
    return Math.abs(delta) < deadBand ? 0 : delta;
  }
}
