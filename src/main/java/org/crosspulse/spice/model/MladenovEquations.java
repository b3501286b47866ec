package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** {@code mladenov}: beyond a threshold, in proportion to the voltage. */
final class MladenovEquations {
  private MladenovEquations() {}

  static Equations of(ParameterValues p) {
    double on = p.number("u_tp");
    double off = p.number("u_tn");
    return Equations.ohmic(
        Expressions.beyond(
            on,
            Expressions.with("v*%s", 1 / (on * p.number("t_swp"))),
            off,
            Expressions.with("v*%s", -1 / (off * p.number("t_swn")))),
        "1/(" + Expressions.linearOhms(p.number("r_on"), p.number("r_off")) + ")");
  }
}
