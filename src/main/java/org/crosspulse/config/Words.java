package org.crosspulse.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Enum constants as files spell them: FOUR_SUBCYCLE is four-subcycle. */
public final class Words {
  private Words() {}

  /** The word of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of all constants, in their order. */
  static <E extends Enum<E>> List<String> of(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(constant -> of(constant)).toList();
  }

  /** The constant of one of those words. */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
