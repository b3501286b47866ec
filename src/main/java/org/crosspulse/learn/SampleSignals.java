package org.crosspulse.learn;

import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.pulse.PulseCounts;

/**
 * What one image makes the neurons of a network send.
 *
 * @param label the right answer
 * @param answer the network's
 * @param layers one for each array
 */
public record SampleSignals(int label, int answer, List<OfArray> layers) {
  /**
   * Both sides of one array.
   *
   * @param x values of the rows' neurons
   * @param delta errors of the columns' neurons, in the direction of descent
   * @param counts what they become in pulses
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for one reader, never modified.
  public record OfArray(double[] x, double[] delta, PulseCounts counts) {}

  /**
   * Runs an image forward and backward, as the first of an epoch, and changes no weight. Afterwards
   * the arrays have the pulse widths of the learning rate.
   *
   * @param network trained by pulses
   * @param rate the learning rate
   */
  public static SampleSignals of(Network network, Dataset data, int image, double rate) {
    Updates updates = network.updates();
    updates.beginEpoch(rate);
    List<Reading> readings = network.read(1);
    SampleState state = network.newState();
    network.forward(readings, data, image, state, 0);
    network.backward(readings, data.label(image), state, 0);
    updates.encode(state, 0);
    List<OfArray> layers =
        IntStream.range(0, state.counts.length)
            .mapToObj(
                array ->
                    new OfArray(state.values[array], state.deltas[array + 1], state.counts[array]))
            .toList();
    return new SampleSignals(data.label(image), state.answer(), layers);
  }
}
