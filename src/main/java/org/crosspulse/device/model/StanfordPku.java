package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.Thresholds;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Unit;

/**
 * The Stanford/PKU RRAM model: a filament that stops at a gap g before the electrode.
 *
 * <p>I = I_0·e^{−g/g_0}·sinh(v/V_0); dg/dt = −v_0·e^{−E_a/kT}·sinh(γ·a_0·q·v/(t_ox·kT)) where the
 * enhanced field γ|v|/t_ox exceeds F_min, else 0; γ = γ_0 − β·(g/1 nm)³; T = T_0 + |v·I|·R_th. The
 * state is x = (g_max − g)/(g_max − g_min). The threshold voltage F_min·t_ox/γ rises with the gap:
 * a reset ends where the growing gap no longer passes it. The model's random walk of the gap is not
 * part of this class.
 *
 * <p>Source: Z. Jiang, H.-S. P. Wong, Stanford University Resistive-Switching Random Access Memory
 * (RRAM) Verilog-A Model, doi:10.4231/D37H1DN48.
 *
 * @param current I(v, g)
 * @param kinetics dg/dt
 * @param minGapMetres the gap of the highest conductance (m)
 * @param maxGapMetres the gap of the lowest (m)
 * @param readVolts voltage at which the conductance is taken, &gt; 0 (V)
 */
public record StanfordPku(
    Current current,
    StanfordKinetics kinetics,
    double minGapMetres,
    double maxGapMetres,
    double readVolts)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "stanford-pku",
          "Stanford/PKU RRAM: a filament's gap, with a threshold field",
          "Z. Jiang, H.-S. P. Wong, doi:10.4231/D37H1DN48",
          Stream.of(
                  List.of(
                      Parameter.quantity("i_0", Unit.AMPERE, "current scale"),
                      Parameter.quantity("g_0", Unit.METRE, "decay length of the current"),
                      Parameter.quantity("v_0", Unit.VOLT, "voltage scale of the current"),
                      Parameter.quantity("g_min", Unit.METRE, "smallest gap"),
                      Parameter.quantity("g_max", Unit.METRE, "largest gap"),
                      Parameter.quantity("v_read", Unit.VOLT, "where the conductance is taken")),
                  StanfordKinetics.PARAMETERS)
              .flatMap(List::stream)
              .toList(),
          StanfordPku::from);

  /** I = I_0·e^{−g/g_0}·sinh(v/V_0); scales in A, m and V. */
  record Current(double scaleAmperes, double decayMetres, double scaleVolts) {
    double amperes(double volts, double gap) {
      return scaleAmperes * Math.exp(-gap / decayMetres) * Math.sinh(volts / scaleVolts);
    }
  }

  /** Checks the signs, the order of the gaps, and that the enhancement stays positive. */
  public StanfordPku {
    requirePositive("i_0", current.scaleAmperes, Unit.AMPERE);
    requirePositive("g_0", current.decayMetres, Unit.METRE);
    requirePositive("v_0", current.scaleVolts, Unit.VOLT);
    requirePositive("g_min", minGapMetres, Unit.METRE);
    requirePositive("g_max", maxGapMetres, Unit.METRE);
    requireOrder("g_min", minGapMetres, "g_max", maxGapMetres, Unit.METRE);
    requirePositive("v_read", readVolts, Unit.VOLT);
    double gamma = kinetics.gamma(maxGapMetres);
    if (!(gamma > 0)) {
      throw BadInputException.of(
          "beta",
          kinetics.enhancementFall() + ", with which gamma at g_max is " + gamma,
          "a number with which it is above zero");
    }
  }

  private static Memristor from(ParameterValues values) {
    return new StanfordPku(
        new Current(values.number("i_0"), values.number("g_0"), values.number("v_0")),
        StanfordKinetics.from(values),
        values.number("g_min"),
        values.number("g_max"),
        values.number("v_read"));
  }

  private double gap(double state) {
    return maxGapMetres - (maxGapMetres - minGapMetres) * state;
  }

  private double state(double gap) {
    return (maxGapMetres - gap) / (maxGapMetres - minGapMetres);
  }

  @Override
  public Thresholds thresholds() {
    double most = kinetics.threshold(maxGapMetres);
    double least = kinetics.threshold(minGapMetres);
    return new Thresholds(most, -most, least, -least);
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    double gap = gap(state);
    double speed = kinetics.speed(volts, gap, current.amperes(volts, gap));
    return speed == 0 ? 0 : -speed / (maxGapMetres - minGapMetres);
  }

  @Override
  public double destination(double volts) {
    if (volts > 0 || -volts >= kinetics.threshold(maxGapMetres)) {
      return volts > 0 ? 1 : 0;
    }
    return Math.min(1, state(kinetics.gapOfThreshold(volts)));
  }

  @Override
  public boolean isOhmic() {
    return false;
  }

  @Override
  public double currentAmperes(double volts, double state) {
    return current.amperes(volts, gap(state));
  }

  @Override
  public double conductanceSiemens(double state) {
    return currentAmperes(readVolts, state) / readVolts;
  }

  @Override
  public double stateAtConductance(double siemens) {
    double withoutGap = current.amperes(readVolts, 0) / readVolts;
    return state(-current.decayMetres * Math.log(siemens / withoutGap));
  }
}
