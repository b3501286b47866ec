package org.crosspulse.config;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** Values as TOML writes them, so that reading gives the same doubles back. */
final class TomlText {
  private static final int LINE = 96;

  private TomlText() {}

  /** A text in quotes. */
  static String quoted(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                escaped.append('\\').appendCodePoint(point);
              } else if (point < ' ' || point == 0x7f) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.append('"').toString();
  }

  /** A quantity with all the digits that it needs, and a prefix where the short form has one. */
  static String quantity(double value, Unit unit) {
    String shown = Quantity.format(value, unit);
    if (Quantity.parse("value", shown, unit) == value) {
      return quoted(shown);
    }
    String symbol = shown.substring(shown.indexOf(' '));
    double one = Quantity.parse("value", "1" + symbol, unit);
    BigDecimal scaled =
        BigDecimal.valueOf(value).scaleByPowerOfTen(-(int) Math.round(Math.log10(one)));
    String exact = scaled.stripTrailingZeros().toPlainString();
    return quoted(exact + symbol);
  }

  /** An array of whole numbers, over several lines where it is long. */
  static String array(int[] numbers) {
    String line =
        Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    if (line.length() <= LINE) {
      return "[" + line + "]";
    }
    StringBuilder lines = new StringBuilder("[\n ");
    int length = 0;
    for (int number : numbers) {
      String next = " " + number + ",";
      if (length + next.length() > LINE) {
        lines.append("\n ");
        length = 0;
      }
      lines.append(next);
      length += next.length();
    }
    return lines.append("\n]").toString();
  }

  /** Lines that begin with a hash. */
  static String comment(String text) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(text)) {
      if (length == 0 || length + 1 + word.length() > LINE) {
        lines.append(length == 0 ? "#" : "\n#");
        length = 1;
      }
      lines.append(' ').append(word);
      length += 1 + word.length();
    }
    return lines.append('\n').toString();
  }
}
