package org.crosspulse.fit.data;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a header: the name of a column and its unit, as in {@code voltage (mV)}, {@code
 * current_uA} or {@code width_seconds}.
 *
 * @param name in lower case, its words joined by underscores
 * @param unit as written, or null where there is none
 * @param isSure whether the unit is set apart by brackets, so that it can be nothing else
 */
record ColumnName(String name, @Nullable String unit, boolean isSure) {
  private static final Pattern BRACKETS = Pattern.compile("(.*?)[\\s_]*[(\\[](.*)[)\\]]");
  private static final Pattern WITH_UNIT = Pattern.compile("(.*?)(?:[\\s_]|\\s*/\\s*)([^\\s_/]+)");

  private static final ImmutableMap<String, String> WORDS =
      ImmutableMap.<String, String>builder()
          .put("volts?", "V")
          .put("seconds?|secs?", "s")
          .put("amp(?:ere)?s?", "A")
          .put("siemens", "S")
          .buildOrThrow();

  private static final ImmutableMap<String, String> PREFIXES =
      ImmutableMap.<String, String>builder()
          .put("femto", "f")
          .put("pico", "p")
          .put("nano", "n")
          .put("micro", "u")
          .put("milli", "m")
          .put("kilo", "k")
          .buildOrThrow();

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
  }

  /**
   * What a cell says if it is a column of one role, or nothing if it cannot be.
   *
   * @param cell of the header
   */
  static Optional<ColumnName> of(String cell, Role role) {
    String text = cell.strip();
    if (role.names().contains(plain(text))) {
      return Optional.of(new ColumnName(plain(text), null, true));
    }
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      return named(brackets, role, true);
    }
    Matcher ending = WITH_UNIT.matcher(text);
    return ending.matches() ? named(ending, role, false) : Optional.empty();
  }

  private static Optional<ColumnName> named(Matcher parts, Role role, boolean isSure) {
    String name = plain(parts.group(1));
    String unit = parts.group(2).strip();
    if (!role.names().contains(name)) {
      return Optional.empty();
    }
    ColumnName found = new ColumnName(name, unit.isEmpty() ? null : unit, isSure);
    Unit expected = role.unit();
    boolean isUnit = expected != null && isUnit(symbol(unit, expected), expected);
    return isSure || isUnit ? Optional.of(found) : Optional.empty();
  }

  private static boolean isUnit(String symbol, Unit expected) {
    return Quantity.unitOf("1 " + symbol, expected).isPresent();
  }

  /** The spelling of a unit that is known, where only its case is not: UA and ua are uA. */
  private static String symbol(String unit, Unit expected) {
    String symbol = words(unit);
    String prefix = symbol.substring(0, Math.max(0, symbol.length() - 1));
    String last = symbol.substring(prefix.length());
    String small = prefix.toLowerCase(Locale.ROOT);
    return Stream.of(
            symbol,
            prefix + last.toUpperCase(Locale.ROOT),
            prefix + last.toLowerCase(Locale.ROOT),
            small + last.toUpperCase(Locale.ROOT),
            small + last.toLowerCase(Locale.ROOT))
        .filter(spelling -> isUnit(spelling, expected))
        .findFirst()
        .orElse(symbol);
  }

  /** A unit in words as its symbol: microseconds is us; others as they are. */
  private static String words(String unit) {
    String rest = unit.toLowerCase(Locale.ROOT);
    String prefix = "";
    for (Map.Entry<String, String> word : PREFIXES.entrySet()) {
      if (rest.startsWith(word.getKey())) {
        rest = rest.substring(word.getKey().length());
        prefix = word.getValue();
      }
    }
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      if (rest.matches(word.getKey())) {
        return prefix + word.getValue();
      }
    }
    return unit;
  }

  /**
   * One of the unit, in SI; 1 where there is none.
   *
   * @throws BadInputException where the unit does not fit, or may mean two things
   */
  double scale(Role role) {
    Unit expected = role.unit();
    if (unit == null || expected == null) {
      return 1;
    }
    String symbol = symbol(unit, expected);
    if (symbol.length() > 1 && symbol.startsWith("M")) {
      throw BadInputException.of(
          "header",
          "the unit " + unit + " of " + name + ", which is mega and may be meant as milli",
          "m for milli, k for kilo, or no prefix");
    }
    return Quantity.parse("header, " + name, "1 " + symbol, expected);
  }
}
