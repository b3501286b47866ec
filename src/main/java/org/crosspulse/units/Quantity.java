package org.crosspulse.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/** Quantities between text with a unit and a double in SI. */
public final class Quantity {
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(\\S.*?)?\\s*");
  private static final String[] PRINTED_PREFIXES = {
    "f", "p", "n", "u", "m", "", "k", "M", "G", "T"
  };
  private static final int FIRST_EXPONENT = -15;
  private static final int DIGITS = 4;

  private Quantity() {}

  /**
   * Reads a quantity such as {@code "20 ns"}.
   *
   * @param key what the quantity is called where it was written, for the message
   * @param text a decimal number and a unit with an optional SI prefix
   * @param unit the dimension that is expected
   * @return the value in SI, correctly rounded: "20 ns" is the double nearest to 2e-8
   * @throws BadInputException where the number, the unit or its dimension is wrong
   */
  public static double parse(String key, String text, Unit unit) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    String allowed = unit.meaning() + " such as \"" + unit.example() + "\"";
    if (!matcher.matches()) {
      throw BadInputException.of(key, quoted(text), allowed);
    }
    String symbol = matcher.group(2);
    if (symbol == null) {
      throw BadInputException.of(key, quoted(text) + ", which has no unit", allowed);
    }
    Integer exponent = unit.exponents().get(symbol);
    if (exponent == null) {
      throw BadInputException.of(key, quoted(text) + whatElse(symbol), allowed);
    }
    double value = new BigDecimal(matcher.group(1)).scaleByPowerOfTen(exponent).doubleValue();
    if (Double.isInfinite(value)) {
      throw BadInputException.of(key, quoted(text) + ", which is too large", allowed);
    }
    return value;
  }

  /** The first of {@code units} whose spellings contain the unit of {@code text}, if any. */
  public static Optional<Unit> unitOf(String text, Unit... units) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    @Nullable String symbol = matcher.matches() ? matcher.group(2) : null;
    return symbol == null
        ? Optional.empty()
        : Arrays.stream(units).filter(unit -> unit.exponents().containsKey(symbol)).findFirst();
  }

  /**
   * Prints a value for people: four significant digits and the fitting SI prefix, {@code "20 ns"}.
   *
   * @param value the value in SI
   */
  public static String format(double value, Unit unit) {
    return format(value, unit, DIGITS);
  }

  /** The same with another number of significant digits. */
  public static String format(double value, Unit unit, int digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return trimmed(value, digits) + " " + unit.symbol("");
    }
    int thousands = (int) Math.floor(Math.log10(Math.abs(value) * (1 + 1e-9)) / 3);
    int index = unit.isPrefixedInNumerator() ? thousands - FIRST_EXPONENT / 3 : -1;
    if (index < 0 || index >= PRINTED_PREFIXES.length) {
      return trimmed(value, digits) + " " + unit.symbol("");
    }
    double scaled = BigDecimal.valueOf(value).scaleByPowerOfTen(-3 * thousands).doubleValue();
    return trimmed(scaled, digits) + " " + unit.symbol(PRINTED_PREFIXES[index]);
  }

  /** Prints a value with all its digits: {@link #parse} makes the same double of it. */
  public static String formatExact(double value, Unit unit) {
    return value + " " + unit.symbol("");
  }

  private static String trimmed(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded =
        BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
    boolean plain = value == 0 || (Math.abs(value) < 1e6 && Math.abs(value) >= 1e-4);
    return plain ? rounded.toPlainString() : rounded.toString();
  }

  private static String whatElse(String symbol) {
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.exponents().containsKey(symbol))
        .findFirst()
        .map(unit -> ", which is " + unit.meaning())
        .orElse(", whose unit is unknown");
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
