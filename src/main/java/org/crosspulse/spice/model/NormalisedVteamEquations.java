package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** {@code vteam-normalised}: a power of the overdrive, times a window. */
final class NormalisedVteamEquations {
  private NormalisedVteamEquations() {}

  static Equations of(ParameterValues p) {
    return Equations.ohmic(
        Expressions.beyond(
            p.number("v_on"), direction(p, "on"), p.number("v_off"), direction(p, "off")),
        Expressions.linearSiemens(p.number("g_min"), p.number("g_max")));
  }

  private static String direction(ParameterValues p, String side) {
    String overdrive = Expressions.with("v/%s-1", p.number("v_" + side));
    return Expressions.number(p.number("k_" + side))
        + "*"
        + Expressions.power(overdrive, p.number("alpha_" + side))
        + "*"
        + WindowEquations.of(p.word("window"), side.equals("on"), p.number("p_" + side));
  }
}
