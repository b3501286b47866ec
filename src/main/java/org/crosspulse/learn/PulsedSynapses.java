package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.pulse.PulseCounts;
import org.jspecify.annotations.Nullable;

/** Weights that are changed by pulses, or by the algebra of their numbers. */
public interface PulsedSynapses extends Synapses {
  /** Prepares an epoch, in which nothing may depend on what was played before but the weights. */
  default void beginEpoch() {}

  /**
   * Changes what one coincidence is worth.
   *
   * @param step weight change of one coincidence, &gt; 0
   */
  void setStep(double step);

  /** The array that the pulses of a sample go to; null where there is none, or not one alone. */
  default @Nullable CrossbarSynapses array() {
    return null;
  }

  /** Plays the learning cycles of a batch one after another. */
  Played update(List<PulseCounts> batch);
}
