package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;
import org.crosspulse.spice.model.Equations.Helper;

/** {@code stanford-pku}: a gap (nm here) that moves beyond a threshold that depends on it. */
final class StanfordEquations {
  private static final double NANOMETRE = 1e-9;

  private StanfordEquations() {}

  static Equations of(ParameterValues p) {
    double least = p.number("g_min") / NANOMETRE;
    double most = p.number("g_max") / NANOMETRE;
    double decay = p.number("g_0") / NANOMETRE;
    double oxide = p.number("t_ox");
    String amperes =
        Expressions.with("%s*exp(-gap/%s)*", p.number("i_0"), decay)
            + Expressions.sinh(Expressions.with("v/%s", p.number("v_0")));
    Helper gap = new Helper("gap", Expressions.with("%s-%s*x", most, most - least));
    Helper gamma =
        new Helper(
            "gam", Expressions.with("%s-%s*gap*gap*gap", p.number("gamma_0"), p.number("beta")));
    Helper thermal =
        new Helper(
            "vth",
            Expressions.with(
                    "%s*(%s+%s*abs(v*",
                    Constants.VOLTS_PER_KELVIN, p.number("t_0"), p.number("r_th"))
                + amperes
                + "))");
    String speed =
        Expressions.with(
                "%s*exp(-%s/max(vth,1e-4))*",
                p.number("velocity") / (p.number("g_max") - p.number("g_min")), p.number("e_a"))
            + Expressions.sinh(Expressions.with("%s*gam*v/max(vth,1e-4)", p.number("a_0") / oxide));
    String rate = Expressions.with("abs(v)*gam>%s?(", p.number("f_min") * oxide) + speed + "):0";
    return Equations.readAt(p.number("v_read"), rate, amperes, gap, gamma, thermal);
  }
}
