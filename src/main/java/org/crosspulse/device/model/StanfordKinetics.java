package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.units.Unit;

/**
 * How the gap of the Stanford/PKU model moves; {@link StanfordPku} has the source.
 *
 * @param metresPerSecond v_0 (m/s)
 * @param electronvolts E_a (eV)
 * @param hopMetres a_0 (m)
 * @param oxideMetres t_ox (m)
 * @param enhancement γ_0
 * @param enhancementFall β
 * @param leastField F_min (V/m)
 * @param kelvinPerWatt R_th (K/W)
 * @param kelvin T_0 (K)
 */
record StanfordKinetics(
    double metresPerSecond,
    double electronvolts,
    double hopMetres,
    double oxideMetres,
    double enhancement,
    double enhancementFall,
    double leastField,
    double kelvinPerWatt,
    double kelvin) {

  private static final double NANOMETRE = 1e-9;

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.quantity("velocity", Unit.METRE_PER_SECOND, "prefactor of the gap's motion"),
          Parameter.quantity("e_a", Unit.ELECTRONVOLT, "activation energy"),
          Parameter.quantity("a_0", Unit.METRE, "hopping distance"),
          Parameter.quantity("t_ox", Unit.METRE, "thickness of the oxide"),
          Parameter.number("gamma_0", "field enhancement without a gap"),
          Parameter.number("beta", "how it falls with the cube of the gap in nm"),
          Parameter.quantity("f_min", Unit.VOLT_PER_METRE, "field below which nothing moves"),
          Parameter.quantity("r_th", Unit.KELVIN_PER_WATT, "thermal resistance"),
          Parameter.quantity("t_0", Unit.KELVIN, "temperature of the surroundings"));

  StanfordKinetics {
    requirePositive("velocity", metresPerSecond, Unit.METRE_PER_SECOND);
    requirePositive("e_a", electronvolts, Unit.ELECTRONVOLT);
    requirePositive("a_0", hopMetres, Unit.METRE);
    requirePositive("t_ox", oxideMetres, Unit.METRE);
    requirePositive("gamma_0", enhancement);
    requirePositive("beta", enhancementFall);
    requirePositive("f_min", leastField, Unit.VOLT_PER_METRE);
    requirePositive("r_th", kelvinPerWatt, Unit.KELVIN_PER_WATT);
    requirePositive("t_0", kelvin, Unit.KELVIN);
  }

  static StanfordKinetics from(ParameterValues values) {
    return new StanfordKinetics(
        values.number("velocity"),
        values.number("e_a"),
        values.number("a_0"),
        values.number("t_ox"),
        values.number("gamma_0"),
        values.number("beta"),
        values.number("f_min"),
        values.number("r_th"),
        values.number("t_0"));
  }

  /** γ = γ_0 − β·(g/1 nm)³. */
  double gamma(double gap) {
    double nanometres = gap / NANOMETRE;
    return enhancement - enhancementFall * nanometres * nanometres * nanometres;
  }

  /** The voltage below which a gap does not move (V). */
  double threshold(double gap) {
    return leastField * oxideMetres / gamma(gap);
  }

  /** The gap whose threshold is {@code volts} (m). */
  double gapOfThreshold(double volts) {
    double gamma = leastField * oxideMetres / Math.abs(volts);
    return NANOMETRE * Math.cbrt((enhancement - gamma) / enhancementFall);
  }

  /** dg/dt (m/s). */
  double speed(double volts, double gap, double amperes) {
    if (Math.abs(volts) <= threshold(gap)) {
      return 0;
    }
    double thermalVolts =
        Physics.VOLTS_PER_KELVIN * (kelvin + Math.abs(volts * amperes) * kelvinPerWatt);
    double hop = gamma(gap) * hopMetres * volts / (oxideMetres * thermalVolts);
    return -metresPerSecond * Math.exp(-electronvolts / thermalVolts) * Math.sinh(hop);
  }
}
