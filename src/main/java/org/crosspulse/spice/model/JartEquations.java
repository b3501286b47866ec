package org.crosspulse.spice.model;

import java.util.List;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.spice.model.Equations.Helper;

/**
 * {@code jart-vcm}: hopping vacancies with the explicit current; {@code device.model.JartCurrent}
 * has the source of its numbers.
 *
 * <p>{@code dens} is the density in parts of 4·10²³ m⁻³, {@code iw} the current, {@code field} the
 * field (V/m), {@code vth} the thermal voltage.
 */
final class JartEquations {
  private static final double REFERENCE_DENSITY = 40 * 1e22;
  private static final double VALENCE = 2;
  private static final double RESET_COOLING = 0.27;
  private static final double NOMINAL_RADIUS = 45e-9;

  /** A first guess of the simulator's is 0, where powers and logarithms have no value. */
  private static final String DENSITY = "max(dens,1)";

  private static final String POSITIVE =
      "1.3769e-3*(1-exp(-0.081819*v))/pow(0.19687-0.021833*v"
          + "+(-97.606+7.825*v+99.296*exp(-0.071092*v))"
          + "*pow((0.11713+0.08137*v)*"
          + DENSITY
          + ",-(0.97733+0.035214*v+0.012856*v*v))"
          + ",1/(0.94207+0.038953*v+0.023436*v*v))";

  private static final String P1 = "1.183*(-2.7034e-3*v-4.5379e-6*v*v)/(1+0.99115*v+0.44093*v*v)";
  private static final String FROM_P3 = "(ln(" + DENSITY + ")-6.8845+0.58995*v)";
  private static final String P4 = "(2589+2.9537*exp(0.54031*v))";
  private static final String P9 = "(3.9052+5.7078/(1+exp((v+0.45637)/1.431)))";
  private static final String P10 = "(0.46925+3.00385/(1+exp((v+1.1871)/0.56947)))";
  private static final String ONE_OVER_P11 = "(10.667-10.53888/(1+exp((v-0.74414)/0.42381)))";

  private static final String NEGATIVE =
      P1
          + "*(-2595.5*"
          + Expressions.expm1(FROM_P3 + "/" + P4)
          + "+"
          + FROM_P3
          + ")+(6.4705e-4*v+5.1529e-5*v*v)/pow(1+0.11708*exp(-"
          + P10
          + "*(ln("
          + DENSITY
          + ")-"
          + P9
          + ")),"
          + ONE_OVER_P11
          + ")";

  private static final String AMPERES = "(v>=0?(" + POSITIVE + "):(" + NEGATIVE + "))";

  private JartEquations() {}

  static Equations of(ParameterValues p) {
    double range = p.number("n_max") - p.number("n_min");
    Helper density =
        new Helper(
            "dens",
            Expressions.with(
                "%s+%s*x", p.number("n_min") / REFERENCE_DENSITY, range / REFERENCE_DENSITY));
    List<Helper> helpers =
        List.of(
            density,
            new Helper("iw", AMPERES),
            new Helper("vser", series(p)),
            new Helper("gma", tilt(p)),
            new Helper("vth", thermal(p)));
    double scale =
        -p.number("a") * p.number("nu_0") * REFERENCE_DENSITY / (p.number("l_disc") * range);
    String rate =
        Expressions.with("%s*(%s+dens)*", scale, p.number("n_plug") / REFERENCE_DENSITY)
            + hops(p.number("delta_w_a"))
            + "*"
            + closeness(p);
    return Equations.readAt(p.number("v_read"), rate, AMPERES, helpers.toArray(Helper[]::new));
  }

  /** The voltage across the series resistances. */
  private static String series(ParameterValues p) {
    double line = p.number("r_0");
    double heating = line * line * p.number("alpha_line") * p.number("r_th_line");
    return Expressions.with("iw*(%s+%s*iw*iw)", p.number("r_tiox") + line, heating);
  }

  /** γ, which stays inside ±1, where its functions have no derivative. */
  private static String tilt(ParameterValues p) {
    double radius = p.number("radius");
    double disc =
        1
            / (REFERENCE_DENSITY
                * VALENCE
                * Constants.CHARGE
                * p.number("mobility")
                * Math.PI
                * radius
                * radius);
    double perField = VALENCE * p.number("a") / (Math.PI * p.number("delta_w_a"));
    return Expressions.with(
        "max(-0.999999999999,min(0.999999999999,v<0?%s*iw/" + DENSITY + ":%s*(v-vser)))",
        perField * disc,
        perField / p.number("l_cell"));
  }

  private static String thermal(ParameterValues p) {
    double ratio = NOMINAL_RADIUS / p.number("radius");
    double set = p.number("r_th_0") * ratio * ratio;
    return Expressions.with(
        "%s*(%s+iw*(v-vser)*(v<0?%s:%s))",
        Constants.VOLTS_PER_KELVIN, p.number("t_0"), set, RESET_COOLING * set);
  }

  /** Net hops over the attempts, times ½: half of e^{−forward} − e^{−backward}. */
  private static String hops(double barrier) {
    return Expressions.with("exp(-%s*(sqrt(1-gma*gma)+gma*asin(gma))/max(vth,1e-4))*", barrier)
        + Expressions.sinh(Expressions.with("%s*gma/max(vth,1e-4)", barrier * Math.PI / 2));
  }

  private static String closeness(ParameterValues p) {
    return "(1-pow((v<0?"
        + Expressions.with("dens/%s", p.number("n_max") / REFERENCE_DENSITY)
        + ":"
        + Expressions.with("%s/" + DENSITY, p.number("n_min") / REFERENCE_DENSITY)
        + "),10))";
  }
}
