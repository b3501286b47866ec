package org.crosspulse.device;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a model class tells the catalogue about itself.
 *
 * @param name the word after {@code model =} in a device file
 * @param title one line for people
 * @param source where the equations are published
 * @param parameters every parameter; a device file gives all of them and no other
 * @param factory makes the device; throws {@link org.crosspulse.problem.BadInputException} with the
 *     parameter's key where a value is out of range
 */
public record ModelType(
    String name,
    String title,
    String source,
    List<Parameter> parameters,
    Function<ParameterValues, Memristor> factory) {

  /** Copies the list and checks that no key stands twice. */
  public ModelType {
    parameters = List.copyOf(parameters);
    Set<String> keys = parameters.stream().map(Parameter::key).collect(Collectors.toSet());
    if (keys.size() != parameters.size()) {
      throw new IllegalArgumentException("model " + name + " declares a parameter twice");
    }
  }
}
