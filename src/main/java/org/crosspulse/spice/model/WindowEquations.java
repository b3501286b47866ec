package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** The windows of the models. */
final class WindowEquations {
  private WindowEquations() {}

  /**
   * A window of one exponent.
   *
   * @param word in the device file
   * @param rising whether the state rises
   * @param exponent p
   */
  static String of(String word, boolean rising, double exponent) {
    return switch (word) {
      case "none" -> "1";
      case "power" -> Expressions.power(rising ? "1-x" : "x", exponent);
      case "joglekar" -> "(1-" + Expressions.power("(2*x-1)*(2*x-1)", exponent) + ")";
      case "biolek" -> "(1-" + Expressions.power(rising ? "x*x" : "(x-1)*(x-1)", exponent) + ")";
      case "prodromakis" -> "(1-" + Expressions.power("(x-0.5)*(x-0.5)+0.75", exponent) + ")";
      default -> throw new IllegalStateException("no window " + word);
    };
  }

  /**
   * TEAM's window of the width.
   *
   * @param metres range of the width, which is 0 at x = 1 (m)
   * @param towardsOff whether the resistance rises
   */
  static String team(ParameterValues p, double metres, boolean towardsOff) {
    double xc = p.number("x_c");
    return towardsOff
        ? Expressions.with("exp(-exp((1-x)*%s-%s))", metres / xc, p.number("a_off") / xc)
        : Expressions.with("exp(-exp(%s-(1-x)*%s))", p.number("a_on") / xc, metres / xc);
  }
}
