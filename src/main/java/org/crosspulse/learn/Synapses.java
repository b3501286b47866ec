package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.pulse.PulseCounts;

/** The weights between two layers, rows × columns, and how they change. */
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

  /**
   * Changes what one coincidence is worth.
   *
   * @param step weight change of one coincidence, &gt; 0
   */
  void setStep(double step);

  /** How long one learning cycle takes now (s); 0 where nothing pulses. */
  double cycleSeconds();

  /** Plays the learning cycles of a batch one after another. */
  CycleTally update(List<PulseCounts> batch);

  /** How many weights are at an end of their device's range. */
  int clippedWeights();

  /** The weights, row-major. */
  double[] weights();
}
