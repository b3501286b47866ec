package org.crosspulse.spice.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pieces of SPICE's expressions.
 *
 * <p>Numbers have an exponent where they need one and never a suffix, whose m and M are the same
 * letter to SPICE.
 */
public final class Expressions {
  /** Below this a base is taken for zero: SPICE also needs the derivative of its power. */
  private static final String LEAST_BASE = "1e-30";

  /** Far inside what an exponential can hold. */
  private static final String MOST_EXPONENT = "600";

  private Expressions() {}

  /** A number with all its digits. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a netlist cannot have the number " + value);
    }
    String text = Double.toString(value).toLowerCase(Locale.ROOT).replace(".0e", "e");
    String shorter = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return value < 0 ? "(" + shorter + ")" : shorter;
  }

  /** {@code expression} with another in the place of a word. */
  public static String put(String expression, String word, String other) {
    return expression.replaceAll(
        "(?<![\\w.])" + Pattern.quote(word) + "(?![\\w(])", Matcher.quoteReplacement(other));
  }

  /** {@code template} with every %s a number. */
  static String with(String template, double... numbers) {
    Object[] texts = new Object[numbers.length];
    for (int k = 0; k < numbers.length; k++) {
      texts[k] = number(numbers[k]);
    }
    return String.format(Locale.ROOT, template, texts);
  }

  /** base^exponent for a base ≥ 0. */
  static String power(String base, double exponent) {
    return exponent == 1
        ? "(" + base + ")"
        : "pow(max(" + base + "," + LEAST_BASE + ")," + number(exponent) + ")";
  }

  /** An exponential that does not overflow. */
  static String exp(String argument) {
    return "exp(min(" + argument + "," + MOST_EXPONENT + "))";
  }

  /** e^y − 1, exact for small y as well. */
  static String expm1(String argument) {
    return "(2*" + exp("0.5*(" + argument + ")") + "*" + sinh("0.5*(" + argument + ")") + ")";
  }

  /** A hyperbolic sine that does not overflow. */
  static String sinh(String argument) {
    return "sinh(max(-" + MOST_EXPONENT + ",min(" + MOST_EXPONENT + "," + argument + ")))";
  }

  /** ln(1 + y)/y for |y| ≤ ½: its series where a logarithm would lose digits. */
  static String logOverItself(String y) {
    String series = "1";
    for (int order = 9; order >= 2; order--) {
      series = order == 9 ? "1/9" : "(1/" + order + "-(" + y + ")*" + series + ")";
    }
    String near = "(1-(" + y + ")*" + series + ")";
    String far = "(ln(1+(" + y + "))/(" + y + "))";
    return "(abs(" + y + ")<0.01?" + near + ":" + far + ")";
  }

  /** One of two expressions above a voltage, another below a second, and nothing between. */
  static String beyond(double above, String rising, double below, String falling) {
    return "v>" + number(above) + "?(" + rising + "):(v<" + number(below) + "?(" + falling + "):0)";
  }

  /** A conductance that is linear in the state (S). */
  static String linearSiemens(double minSiemens, double maxSiemens) {
    return with("%s+%s*x", minSiemens, maxSiemens - minSiemens);
  }

  /** A resistance that is linear in the state (Ω). */
  static String linearOhms(double onOhms, double offOhms) {
    return with("%s-%s*x", offOhms, offOhms - onOhms);
  }
}
