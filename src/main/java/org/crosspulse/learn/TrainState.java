package org.crosspulse.learn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a training run is between two epochs: with the experiment, all that the rest of it follows
 * from, to the last bit.
 *
 * <p>Draws are addressed by seed, purpose and number, so that no generator has a state; the rate of
 * the next epoch follows from the results of those before it.
 *
 * @param initial the weights of each array before the first epoch
 * @param epochs that are done
 * @param synapses one an array
 * @param units the values of one pulse
 * @param best weights so far; null before the first epoch
 */
public record TrainState(
    List<Histogram> initial,
    List<EpochResult> epochs,
    List<SynapseState> synapses,
    UnitsNow units,
    @Nullable BestWeights best) {
  /** Copies the lists. */
  public TrainState {
    initial = List.copyOf(initial);
    epochs = List.copyOf(epochs);
    synapses = List.copyOf(synapses);
  }
}
