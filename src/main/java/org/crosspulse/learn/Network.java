package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.learn.data.Dataset;

/** Layers of neurons with a crossbar between each two: how a sample runs forward and backward. */
public final class Network {
  private final TrainSettings settings;
  private final List<Synapses> synapses;
  private final List<Reading> fixedFeedback;
  private final Updates updates;

  /**
   * A network.
   *
   * @param synapses one between each two layers
   * @param fixedFeedback for {@link Feedback#CONST}, one matrix for each of {@code synapses}
   * @param updates of the same synapses
   */
  Network(
      TrainSettings settings,
      List<? extends Synapses> synapses,
      List<Reading> fixedFeedback,
      Updates updates) {
    this.settings = settings;
    this.synapses = List.copyOf(synapses);
    this.fixedFeedback = List.copyOf(fixedFeedback);
    this.updates = updates;
  }

  /** The arrays, from inputs to outputs. */
  public List<Synapses> synapses() {
    return synapses;
  }

  /** A copy of all weights, one row-major matrix an array. */
  public List<double[]> weights() {
    return synapses.stream().map(Synapses::weights).toList();
  }

  /**
   * Takes other weights, as near as each device can hold them.
   *
   * @param weights one row-major matrix an array; none to keep those that it has
   */
  public void setWeights(List<double[]> weights) {
    for (int array = 0; array < weights.size(); array++) {
      synapses.get(array).setWeights(weights.get(array));
    }
  }

  /** Of the epoch so far, one an array; empty where they are not measured. */
  List<Drift> drifts() {
    return synapses.stream()
        .filter(WatchedSynapses.class::isInstance)
        .map(each -> ((WatchedSynapses) each).drift())
        .toList();
  }

  /** What changes its weights. */
  Updates updates() {
    return updates;
  }

  /** Weights at an end of their device's range, in all arrays. */
  int clippedWeights() {
    return synapses.stream().mapToInt(Synapses::clippedWeights).sum();
  }

  /** How the weights of each array are spread over their range now. */
  public List<Histogram> histograms() {
    return synapses.stream().map(Synapses::histogram).toList();
  }

  /** The number of output neurons. */
  int outputs() {
    return synapses.get(synapses.size() - 1).columns();
  }

  /**
   * Reads all arrays.
   *
   * @param samples how many samples the readings will serve
   */
  List<Reading> read(int samples) {
    return synapses.stream().map(each -> each.read(samples)).toList();
  }

  SampleState newState() {
    return new SampleState(settings.layers());
  }

  /**
   * Runs one image forward and judges the answer.
   *
   * @param sample which one it is of those that these readings are used for
   */
  void forward(List<Reading> readings, Dataset data, int image, SampleState state, long sample) {
    data.pixelValues(image, state.values[0]);
    for (int array = 0; array < readings.size(); array++) {
      double[] sums = state.sums[array + 1];
      double[] values = state.values[array + 1];
      readings.get(array).forward(state.values[array], sums, sample);
      for (int neuron = 0; neuron < sums.length; neuron++) {
        values[neuron] = settings.activation().value(sums[neuron]);
      }
    }
    int label = data.label(image);
    state.loss = settings.loss().of(state.outputs(), label);
    state.isWrong = state.answer() != label;
  }

  /** Runs the error of the last {@link #forward} backward. */
  void backward(List<Reading> readings, int label, SampleState state, long sample) {
    outputDeltas(label, state);
    state.isLeftOut = settings.silence().leavesOut(state.outputs(), label);
    List<Reading> back = settings.feedback() == Feedback.TRANSPOSED ? readings : fixedFeedback;
    for (int array = readings.size() - 1; array > 0; array--) {
      double[] deltas = state.deltas[array];
      back.get(array).backward(state.deltas[array + 1], deltas, sample);
      for (int neuron = 0; neuron < deltas.length; neuron++) {
        deltas[neuron] *= settings.activation().slope(state.sums[array][neuron]);
      }
    }
  }

  private void outputDeltas(int label, SampleState state) {
    int last = state.deltas.length - 1;
    for (int neuron = 0; neuron < state.deltas[last].length; neuron++) {
      double y = state.values[last][neuron];
      double z = state.sums[last][neuron];
      double target = neuron == label ? 1 : 0;
      state.deltas[last][neuron] =
          settings
              .silence()
              .of(settings.outputDelta().of(target, y, z, settings.activation(), settings.loss()));
    }
  }
}
