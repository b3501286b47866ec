package org.crosspulse.device;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One parameter that a model asks for.
 *
 * @param key its name in a device file
 * @param unit its dimension, or null for a plain number or a choice
 * @param choices the allowed words, empty for a number
 * @param meaning one line for people
 * @param condition when it is asked for, or null where it always is
 */
public record Parameter(
    String key,
    @Nullable Unit unit,
    List<String> choices,
    String meaning,
    @Nullable Condition condition) {

  /** Copies the list of choices. */
  public Parameter {
    choices = List.copyOf(choices);
  }

  /**
   * A choice that an earlier parameter has to have made.
   *
   * @param key of the choice
   * @param words of which it has to be one
   */
  public record Condition(String key, Set<String> words) {}

  /** A number with a unit. */
  public static Parameter quantity(String key, Unit unit, String meaning) {
    return new Parameter(key, unit, List.of(), meaning, null);
  }

  /** A dimensionless number. */
  public static Parameter number(String key, String meaning) {
    return new Parameter(key, null, List.of(), meaning, null);
  }

  /** One of several words. */
  public static Parameter choice(String key, List<String> choices, String meaning) {
    return new Parameter(key, null, choices, meaning, null);
  }

  /** The same, asked for only where an earlier choice was one of these words. */
  public Parameter onlyWith(String choiceKey, String... words) {
    return new Parameter(key, unit, choices, meaning, new Condition(choiceKey, Set.of(words)));
  }

  /** Whether a file with these choices has to give it. */
  public boolean isAskedFor(Map<String, String> chosen) {
    return condition == null || condition.words.contains(chosen.get(condition.key));
  }

  /** Whether the value is a word. */
  public boolean isChoice() {
    return !choices.isEmpty();
  }
}
