package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** {@code constant-rate}: one rate beyond each threshold. */
final class ConstantRateEquations {
  private ConstantRateEquations() {}

  static Equations of(ParameterValues p) {
    return Equations.ohmic(
        Expressions.beyond(
            p.number("v_on"),
            Expressions.number(p.number("k_on")),
            p.number("v_off"),
            Expressions.number(p.number("k_off"))),
        Expressions.linearSiemens(p.number("g_min"), p.number("g_max")));
  }
}
