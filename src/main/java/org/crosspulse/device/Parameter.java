package org.crosspulse.device;

import java.util.List;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One parameter that a model asks for.
 *
 * @param key its name in a device file
 * @param unit its dimension, or null for a plain number or a choice
 * @param choices the allowed words, empty for a number
 * @param meaning one line for people
 */
public record Parameter(String key, @Nullable Unit unit, List<String> choices, String meaning) {
  /** Copies the list of choices. */
  public Parameter {
    choices = List.copyOf(choices);
  }

  /** A number with a unit. */
  public static Parameter quantity(String key, Unit unit, String meaning) {
    return new Parameter(key, unit, List.of(), meaning);
  }

  /** A dimensionless number. */
  public static Parameter number(String key, String meaning) {
    return new Parameter(key, null, List.of(), meaning);
  }

  /** One of several words. */
  public static Parameter choice(String key, List<String> choices, String meaning) {
    return new Parameter(key, null, choices, meaning);
  }

  /** Whether the value is a word. */
  public boolean isChoice() {
    return !choices.isEmpty();
  }
}
