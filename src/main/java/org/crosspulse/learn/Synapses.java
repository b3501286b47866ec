package org.crosspulse.learn;

/** The weights between two layers, rows × columns. */
public interface Synapses {
  /** Neurons of the layer before. */
  int rows();

  /** Neurons of the layer after. */
  int columns();

  /**
   * Reads all weights; ends the validity of the reading before.
   *
   * @param samples how many samples the reading will serve, ≥ 1: what is worth preparing for many
   *     is not for few
   */
  Reading read(int samples);

  /** How many weights are at an end of their device's range. */
  int clippedWeights();

  /** How the weights are spread over their range. */
  Histogram histogram();

  /** The weights, row-major. */
  double[] weights();

  /**
   * Takes other weights, as near as each device can hold them.
   *
   * @param weights row-major, rows × columns; copied
   */
  void setWeights(double[] weights);

  /** A copy of what training changes. */
  SynapseState state();

  /** Goes on from the state of such synapses; copied. */
  void restore(SynapseState state);
}
