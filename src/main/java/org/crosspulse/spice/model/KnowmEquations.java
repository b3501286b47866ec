package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** {@code knowm-mss}: switches that flip both ways. */
final class KnowmEquations {
  private KnowmEquations() {}

  static Equations of(ParameterValues p) {
    double thermal = Constants.VOLTS_PER_KELVIN * p.number("temperature");
    double tau = p.number("tau");
    String rises =
        Expressions.with("1/(%s*(1+", tau)
            + Expressions.exp(Expressions.with("(%s-v)/%s", p.number("v_on"), thermal))
            + "))";
    String falls =
        Expressions.with("1/(%s*(1+", tau)
            + Expressions.exp(Expressions.with("(v+%s)/%s", p.number("v_off"), thermal))
            + "))";
    return Equations.ohmic(
        rises + "*(1-x)-" + falls + "*x",
        Expressions.linearSiemens(1 / p.number("r_off"), 1 / p.number("r_on")));
  }
}
