package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.units.Unit;

/**
 * The resistance of TEAM and VTEAM: a width w between w_on and w_off, linear or exponential in it.
 *
 * <p>The state is x = (w_off − w)/(w_off − w_on), so that it rises with the conductance. Linear: R
 * = R_on + (R_off − R_on)(1 − x). Exponential: R = R_on·(R_off/R_on)^(1 − x).
 *
 * @param onOhms R_on, the lowest resistance (Ω)
 * @param offOhms R_off, the highest (Ω)
 * @param widthMetres w_off − w_on &gt; 0 (m)
 * @param exponential whether R depends on w exponentially
 */
record Filament(double onOhms, double offOhms, double widthMetres, boolean exponential) {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.choice("resistance", List.of("linear", "exponential"), "R as a function of w"),
          Parameter.quantity("r_on", Unit.OHM, "lowest resistance"),
          Parameter.quantity("r_off", Unit.OHM, "highest resistance"),
          Parameter.quantity("width", Unit.METRE, "w_off - w_on, the range of the state"));

  Filament {
    requirePositive("r_on", onOhms, Unit.OHM);
    requirePositive("r_off", offOhms, Unit.OHM);
    requireOrder("r_on", onOhms, "r_off", offOhms, Unit.OHM);
    requirePositive("width", widthMetres, Unit.METRE);
  }

  static Filament from(ParameterValues values) {
    return new Filament(
        values.number("r_on"),
        values.number("r_off"),
        values.number("width"),
        values.word("resistance").equals("exponential"));
  }

  /** R (Ω). */
  double ohms(double state) {
    return exponential
        ? onOhms * Math.pow(offOhms / onOhms, 1 - state)
        : LinearResistance.ohms(state, onOhms, offOhms);
  }

  /** The state at a conductance (S). */
  double state(double siemens) {
    return exponential
        ? 1 + Math.log(onOhms * siemens) / Math.log(offOhms / onOhms)
        : LinearResistance.state(siemens, onOhms, offOhms);
  }

  /** w − w_on (m). */
  double metresFromOn(double state) {
    return (1 - state) * widthMetres;
  }

  /** dx/dt (1/s) for dw/dt (m/s). */
  double stateRate(double metresPerSecond) {
    return -metresPerSecond / widthMetres;
  }
}
