package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** {@code data-driven}: the square of the distance to an end that depends on the voltage. */
final class DataDrivenEquations {
  private DataDrivenEquations() {}

  static Equations of(ParameterValues p) {
    String ohms = Expressions.linearOhms(p.number("r_min"), p.number("r_max"));
    double range = p.number("r_max") - p.number("r_min");
    String up = Expressions.with("max(0,%s+%s*v-(", p.number("a_0"), p.number("a_1")) + ohms + "))";
    String down =
        Expressions.with("min(0,%s+%s*v-(", p.number("b_0"), p.number("b_1")) + ohms + "))";
    String rise = Expressions.expm1(Expressions.with("v/%s", p.number("t_p")));
    String fall = Expressions.expm1(Expressions.with("-v/%s", p.number("t_n")));
    String rate =
        Expressions.beyond(
            0,
            Expressions.number(-p.number("a_p") / range) + "*" + rise + "*" + up + "*" + up,
            0,
            Expressions.number(-p.number("a_n") / range) + "*" + fall + "*" + down + "*" + down);
    return Equations.ohmic(rate, "1/(" + ohms + ")");
  }
}
