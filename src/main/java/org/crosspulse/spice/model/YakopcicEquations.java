package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** {@code yakopcic} and {@code yakopcic-2020}: two forms of the current, one motion. */
final class YakopcicEquations {
  private YakopcicEquations() {}

  static Equations of2011(ParameterValues p) {
    String amperes =
        Expressions.with("(v>=0?%s:%s)*x*", p.number("a_1"), p.number("a_2")) + sinh(p.number("b"));
    return Equations.readAt(p.number("v_read"), motion(p), amperes);
  }

  static Equations of2020(ParameterValues p) {
    String amperes = "(v>=0?(" + branches(p, "p") + "):(" + branches(p, "n") + "))";
    return Equations.readAt(p.number("v_read"), motion(p), amperes);
  }

  private static String branches(ParameterValues p, String sign) {
    return Expressions.number(p.number("g_max_" + sign))
        + "*"
        + sinh(p.number("b_max_" + sign))
        + "*x+"
        + Expressions.number(p.number("g_min_" + sign))
        + "*"
        + sinh(p.number("b_min_" + sign))
        + "*(1-x)";
  }

  private static String sinh(double perVolt) {
    return Expressions.sinh(Expressions.with("%s*v", perVolt));
  }

  private static String motion(ParameterValues p) {
    return Expressions.beyond(
        p.number("v_p"), direction(p, "p", "v", "x"), -p.number("v_n"), fall(p));
  }

  private static String fall(ParameterValues p) {
    return "-" + direction(p, "n", "-v", "(1-x)");
  }

  private static String direction(ParameterValues p, String letter, String volts, String gone) {
    double free = p.number("x_" + letter);
    String window =
        Expressions.with(
            "(@<%1$s?1:exp(-%2$s*(@-%1$s))*(1-@)/%3$s)",
            free, p.number("alpha_" + letter), 1 - free);
    return Expressions.number(p.number("a_" + letter))
        + "*("
        + Expressions.exp(volts)
        + "-"
        + Expressions.number(Math.exp(p.number("v_" + letter)))
        + ")*"
        + window.replace("@", gone);
  }
}
