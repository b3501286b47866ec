package org.crosspulse.browser;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers back as the page writes them: "−495 nS", "6 steps". */
final class Shown {
  private static final Pattern NUMBER =
      Pattern.compile("([-\\d.e+]+)(?: ([afpnµmkMGT]?)([A-ZΩs]|steps))?");
  private static final Map<String, Double> FACTORS =
      Map.of("", 1.0, "f", 1e-15, "p", 1e-12, "n", 1e-9, "µ", 1e-6, "m", 1e-3, "k", 1e3, "M", 1e6);

  private Shown() {}

  /** How the page writes so many percent. */
  static String percent(double percent) {
    return BigDecimal.valueOf(percent)
            .round(new MathContext(4))
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /** The number in SI units; a dash is NaN. */
  static double number(String text) {
    if (text.equals("–")) {
      return Double.NaN;
    }
    Matcher matcher = NUMBER.matcher(text.replace('−', '-'));
    if (!matcher.matches()) {
      throw new AssertionError("not a number: " + text);
    }
    String prefix = matcher.group(2) == null ? "" : matcher.group(2);
    return Double.parseDouble(matcher.group(1)) * FACTORS.getOrDefault(prefix, Double.NaN);
  }
}
