package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.pulse.PulseCounts;

/** Everything that the neurons hold while one sample passes through. */
final class SampleState {
  /** Outputs of each layer's neurons, inputs first. */
  final double[][] values;

  /** Summed inputs of each layer's neurons; none for the inputs. */
  final double[][] sums;

  /** Errors of each layer's neurons, in the direction of descent; none for the inputs. */
  final double[][] deltas;

  /** The pulses of each crossbar: one between each two layers. */
  final PulseCounts[] counts;

  /** Levels of the forward values of each crossbar, where an update takes levels. */
  final double[][] xLevels;

  /** Levels of the errors of each crossbar, in the direction of descent. */
  final double[][] deltaLevels;

  double loss;
  boolean isWrong;

  /** Whether no neuron sends anything, for the outputs are right by enough. */
  boolean isLeftOut;

  SampleState(List<Integer> layers) {
    int count = layers.size();
    values = new double[count][];
    sums = new double[count][];
    deltas = new double[count][];
    counts = new PulseCounts[count - 1];
    xLevels = new double[count - 1][];
    deltaLevels = new double[count - 1][];
    for (int layer = 0; layer < count; layer++) {
      values[layer] = new double[layers.get(layer)];
      sums[layer] = new double[layers.get(layer)];
      deltas[layer] = new double[layers.get(layer)];
      if (layer > 0) {
        counts[layer - 1] =
            new PulseCounts(new int[layers.get(layer - 1)], new int[layers.get(layer)]);
        xLevels[layer - 1] = new double[layers.get(layer - 1)];
        deltaLevels[layer - 1] = new double[layers.get(layer)];
      }
    }
  }

  double[] outputs() {
    return values[values.length - 1];
  }

  /** The neuron with the largest output, the first of equals. */
  int answer() {
    double[] outputs = outputs();
    int best = 0;
    for (int neuron = 1; neuron < outputs.length; neuron++) {
      if (outputs[neuron] > outputs[best]) {
        best = neuron;
      }
    }
    return best;
  }
}
