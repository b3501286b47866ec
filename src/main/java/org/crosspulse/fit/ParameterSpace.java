package org.crosspulse.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.device.FlippedTerminals;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * All devices of one model: an array of values, one for each variable, is a device and its initial
 * state.
 *
 * @param model what makes a device
 * @param polarity −1 where the terminals are exchanged against the model's source
 * @param words the model's choices
 * @param variables the model's numbers in the order of its declaration, then the initial state
 */
public record ParameterSpace(
    ModelType model, int polarity, Map<String, String> words, List<Variable> variables) {

  /** Copies the collections. */
  public ParameterSpace {
    words = Map.copyOf(words);
    variables = List.copyOf(variables);
  }

  /** The values at the start. */
  public double[] start() {
    return variables.stream().mapToDouble(Variable::start).toArray();
  }

  /** Which variable is x before the first row: the last one. */
  int initialState() {
    return variables.size() - 1;
  }

  Scale scale(int variable) {
    return variables.get(variable).freeScale();
  }

  /**
   * The device of some values.
   *
   * @throws BadInputException where the model refuses them
   */
  public Memristor device(double[] values) {
    Map<String, Double> numbers = new HashMap<>();
    for (int index = 0; index < initialState(); index++) {
      numbers.put(variables.get(index).key(), values[index]);
    }
    Memristor inner = model.factory().apply(new ParameterValues(numbers, words));
    return polarity < 0 ? new FlippedTerminals(inner) : inner;
  }

  /** The device of some values, or null where the model refuses them. */
  @Nullable Memristor deviceOrNull(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return null;
      }
    }
    try {
      Memristor device = device(values);
      return device.thresholds().onVolts() > 0 ? device : null;
    } catch (BadInputException | IllegalArgumentException | ArithmeticException e) {
      // Outside of what the model is: a search that strays there has to turn back.
      return null;
    }
  }

  /** The index of a key, or −1. */
  int indexOf(String key) {
    for (int index = 0; index < variables.size(); index++) {
      if (variables.get(index).key().equals(key)) {
        return index;
      }
    }
    return -1;
  }
}
