package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;
import org.crosspulse.spice.model.Equations.Helper;

/** {@code vteam} and {@code team}: a width that moves beyond a threshold voltage or current. */
final class WidthEquations {
  private WidthEquations() {}

  static Equations vteam(ParameterValues p) {
    return Equations.ohmic(motion(p, "v"), "1/(" + ohms(p) + ")");
  }

  static Equations team(ParameterValues p) {
    // The threshold current is compared with a node, not with a quotient of its own each time.
    Helper current = new Helper("iw", "v/(" + ohms(p) + ")");
    String motion = Expressions.put(motion(p, "i"), "v", "iw");
    return Equations.ohmic(motion, "1/(" + ohms(p) + ")", current);
  }

  private static String motion(ParameterValues p, String symbol) {
    return Expressions.beyond(
        p.number(symbol + "_off"),
        direction(p, symbol, "off"),
        p.number(symbol + "_on"),
        direction(p, symbol, "on"));
  }

  private static String direction(ParameterValues p, String symbol, String side) {
    String overdrive = Expressions.with("v/%s-1", p.number(symbol + "_" + side));
    double width = p.number("width");
    String window =
        p.word("window").equals("team") ? WindowEquations.team(p, width, side.equals("off")) : "1";
    return Expressions.number(-p.number("k_" + side) / width)
        + "*"
        + Expressions.power(overdrive, p.number("alpha_" + side))
        + "*"
        + window;
  }

  private static String ohms(ParameterValues p) {
    double on = p.number("r_on");
    double off = p.number("r_off");
    return p.word("resistance").equals("exponential")
        ? Expressions.with("%s*exp(%s*(1-x))", on, Math.log(off / on))
        : Expressions.linearOhms(on, off);
  }
}
