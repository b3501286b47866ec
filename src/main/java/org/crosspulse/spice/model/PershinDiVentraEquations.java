package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** {@code pershin-di-ventra}: one slope inside the threshold and another beyond it. */
final class PershinDiVentraEquations {
  private PershinDiVentraEquations() {}

  static Equations of(ParameterValues p) {
    double range = p.number("r_off") - p.number("r_on");
    String inside = Expressions.with("max(-%1$s,min(%1$s,v))", p.number("v_t"));
    return Equations.ohmic(
        Expressions.number(-p.number("alpha") / range)
            + "*"
            + inside
            + "-"
            + Expressions.number(p.number("beta") / range)
            + "*(v-"
            + inside
            + ")",
        "1/(" + Expressions.linearOhms(p.number("r_on"), p.number("r_off")) + ")");
  }
}
