package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.units.Unit;

/**
 * The window of TEAM: a double exponential of how far the state is inside its end.
 *
 * <p>With w the width (m), 0 at R_on: towards R_off exp(−exp((w − a_off)/x_c)), towards R_on
 * exp(−exp(−(w − a_on)/x_c)). It is small at the end that the state moves to, and never exactly
 * zero.
 *
 * <p>Source: S. Kvatinsky et al., TEAM, IEEE TCAS-I 60, 211 (2013).
 *
 * @param aOnMetres where the motion towards R_on slows, &gt; 0 (m)
 * @param aOffMetres where the motion towards R_off slows, &gt; 0 (m)
 * @param xCMetres how abruptly, &gt; 0 (m)
 */
record ThicknessWindow(double aOnMetres, double aOffMetres, double xCMetres) {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.quantity("a_on", Unit.METRE, "where the motion to R_on slows")
              .onlyWith("window", "team"),
          Parameter.quantity("a_off", Unit.METRE, "where the motion to R_off slows")
              .onlyWith("window", "team"),
          Parameter.quantity("x_c", Unit.METRE, "how abruptly").onlyWith("window", "team"));

  ThicknessWindow {
    requirePositive("a_on", aOnMetres, Unit.METRE);
    requirePositive("a_off", aOffMetres, Unit.METRE);
    requirePositive("x_c", xCMetres, Unit.METRE);
  }

  static ThicknessWindow from(ParameterValues values) {
    return new ThicknessWindow(values.number("a_on"), values.number("a_off"), values.number("x_c"));
  }

  /**
   * The factor.
   *
   * @param metres w, 0 at R_on (m)
   * @param towardsOff whether the resistance rises
   */
  double at(double metres, boolean towardsOff) {
    return towardsOff
        ? Math.exp(-Math.exp((metres - aOffMetres) / xCMetres))
        : Math.exp(-Math.exp(-(metres - aOnMetres) / xCMetres));
  }
}
