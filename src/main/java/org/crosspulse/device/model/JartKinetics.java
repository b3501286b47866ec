package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.units.Unit;

/**
 * How the vacancies of JART VCM v1b move: field-assisted hopping, heated by the current; {@link
 * JartVcm} has the source.
 *
 * @param minDensity N_min (1/m³)
 * @param maxDensity N_max (1/m³)
 * @param plugDensity N_plug (1/m³)
 * @param hopMetres a (m)
 * @param attemptHertz ν_0 (Hz)
 * @param barrierElectronvolts ΔW_A (eV)
 * @param mobility μ of the electrons (m²/(V·s))
 * @param cellMetres l_cell (m)
 * @param discMetres l (m)
 * @param radiusMetres r (m)
 * @param contactOhms R_TiOx (Ω)
 * @param lineOhms R_0 (Ω)
 * @param lineKelvinPerWatt R_th,line (K/W)
 * @param linePerKelvin α_line (1/K)
 * @param kelvinPerWatt R_th,0 of a set (K/W); of a reset 0.27 of it
 * @param kelvin T_0 (K)
 */
record JartKinetics(
    double minDensity,
    double maxDensity,
    double plugDensity,
    double hopMetres,
    double attemptHertz,
    double barrierElectronvolts,
    double mobility,
    double cellMetres,
    double discMetres,
    double radiusMetres,
    double contactOhms,
    double lineOhms,
    double lineKelvinPerWatt,
    double linePerKelvin,
    double kelvinPerWatt,
    double kelvin) {

  /** Charges of a vacancy, z. */
  private static final double VALENCE = 2;

  private static final double RESET_COOLING = 0.27;
  private static final double NOMINAL_RADIUS_METRES = 45e-9;

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.quantity("n_min", Unit.PER_CUBIC_METRE, "density at the lowest conductance"),
          Parameter.quantity("n_max", Unit.PER_CUBIC_METRE, "density at the highest conductance"),
          Parameter.quantity("n_plug", Unit.PER_CUBIC_METRE, "density in the plug"),
          Parameter.quantity("a", Unit.METRE, "hopping distance"),
          Parameter.quantity("nu_0", Unit.HERTZ, "attempt frequency"),
          Parameter.quantity("delta_w_a", Unit.ELECTRONVOLT, "activation energy of a hop"),
          Parameter.quantity(
              "mobility", Unit.SQUARE_METRE_PER_VOLT_SECOND, "of the electrons in the disc"),
          Parameter.quantity("l_cell", Unit.METRE, "length of the cell"),
          Parameter.quantity("l_disc", Unit.METRE, "length of the disc"),
          Parameter.quantity("radius", Unit.METRE, "of the filament"),
          Parameter.quantity("r_tiox", Unit.OHM, "series resistance of the oxide"),
          Parameter.quantity("r_0", Unit.OHM, "line resistance when cold"),
          Parameter.quantity("r_th_line", Unit.KELVIN_PER_WATT, "thermal resistance of the line"),
          Parameter.quantity("alpha_line", Unit.PER_KELVIN, "temperature coefficient of the line"),
          Parameter.quantity("r_th_0", Unit.KELVIN_PER_WATT, "thermal resistance in a set"),
          Parameter.quantity("t_0", Unit.KELVIN, "temperature of the surroundings"));

  JartKinetics {
    requirePositive("n_min", minDensity, Unit.PER_CUBIC_METRE);
    requirePositive("n_max", maxDensity, Unit.PER_CUBIC_METRE);
    requireOrder("n_min", minDensity, "n_max", maxDensity, Unit.PER_CUBIC_METRE);
    requirePositive("n_plug", plugDensity, Unit.PER_CUBIC_METRE);
    requirePositive("a", hopMetres, Unit.METRE);
    requirePositive("nu_0", attemptHertz, Unit.HERTZ);
    requirePositive("delta_w_a", barrierElectronvolts, Unit.ELECTRONVOLT);
    requirePositive("mobility", mobility, Unit.SQUARE_METRE_PER_VOLT_SECOND);
    requirePositive("l_cell", cellMetres, Unit.METRE);
    requirePositive("l_disc", discMetres, Unit.METRE);
    requirePositive("radius", radiusMetres, Unit.METRE);
    requirePositive("r_tiox", contactOhms, Unit.OHM);
    requirePositive("r_0", lineOhms, Unit.OHM);
    requirePositive("r_th_line", lineKelvinPerWatt, Unit.KELVIN_PER_WATT);
    requirePositive("alpha_line", linePerKelvin, Unit.PER_KELVIN);
    requirePositive("r_th_0", kelvinPerWatt, Unit.KELVIN_PER_WATT);
    requirePositive("t_0", kelvin, Unit.KELVIN);
  }

  static JartKinetics from(ParameterValues values) {
    return new JartKinetics(
        values.number("n_min"),
        values.number("n_max"),
        values.number("n_plug"),
        values.number("a"),
        values.number("nu_0"),
        values.number("delta_w_a"),
        values.number("mobility"),
        values.number("l_cell"),
        values.number("l_disc"),
        values.number("radius"),
        values.number("r_tiox"),
        values.number("r_0"),
        values.number("r_th_line"),
        values.number("alpha_line"),
        values.number("r_th_0"),
        values.number("t_0"));
  }

  /**
   * dN/dt (1/(m³·s)): positive for a set.
   *
   * @param volts in the source's sign: negative sets (V)
   * @param density N (1/m³)
   * @param amperes through the cell (A)
   */
  double speed(double volts, double density, double amperes) {
    boolean sets = volts < 0;
    double seriesVolts = amperes * seriesOhms(amperes);
    double field =
        sets ? amperes * discOhms(density) / discMetres : (volts - seriesVolts) / cellMetres;
    double thermalVolts =
        Physics.VOLTS_PER_KELVIN * (kelvin + amperes * (volts - seriesVolts) * kelvinPerWatt(sets));
    double hops = hopsPerSecond(field, thermalVolts);
    double concentration = (plugDensity + density) / 2;
    return -concentration * hopMetres * hops * closeness(density, sets) / discMetres;
  }

  /** Net hops a second along the field (1/s), of the field's sign. */
  private double hopsPerSecond(double field, double thermalVolts) {
    double tilt = VALENCE * hopMetres * field / (Math.PI * barrierElectronvolts);
    double gamma = Math.max(-1, Math.min(1, tilt));
    double common = Math.sqrt(1 - gamma * gamma) + gamma * Math.asin(gamma);
    double half = gamma * Math.PI / 2;
    double forward = barrierElectronvolts * (common - half);
    double backward = barrierElectronvolts * (common + half);
    return attemptHertz * (Math.exp(-forward / thermalVolts) - Math.exp(-backward / thermalVolts));
  }

  /** F: the motion slows as the density comes near its end. */
  private double closeness(double density, boolean sets) {
    double part = sets ? density / maxDensity : minDensity / density;
    return 1 - Math.pow(part, 10);
  }

  private double discOhms(double density) {
    double area = Math.PI * radiusMetres * radiusMetres;
    return discMetres / (density * VALENCE * Physics.CHARGE * mobility * area);
  }

  private double seriesOhms(double amperes) {
    double heating = lineOhms * linePerKelvin * amperes * amperes * lineKelvinPerWatt;
    return contactOhms + lineOhms * (1 + heating);
  }

  private double kelvinPerWatt(boolean sets) {
    double ratio = NOMINAL_RADIUS_METRES / radiusMetres;
    return kelvinPerWatt * ratio * ratio * (sets ? 1 : RESET_COOLING);
  }
}
