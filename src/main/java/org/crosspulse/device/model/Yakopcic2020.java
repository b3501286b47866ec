package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * Yakopcic's model of 2020: two sinh branches mixed by the state, I = g_max·sinh(b_max·v)·x +
 * g_min·sinh(b_min·v)·(1 − x), with numbers of their own for each sign of v.
 *
 * <p>Source: C. Yakopcic et al., the generalised model of 2020, with {@link YakopcicMotion} for the
 * state; equations and numbers from the project's device catalogue.
 *
 * @param positive the branches for v ≥ 0
 * @param negative the branches for v &lt; 0
 * @param readVolts voltage at which the conductance is taken, &gt; 0 (V)
 * @param motion of the state
 */
public record Yakopcic2020(
    Branches positive, Branches negative, double readVolts, YakopcicMotion motion)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "yakopcic-2020",
          "Yakopcic 2020: two sinh branches mixed by the state",
          "C. Yakopcic et al., generalised memristor model (2020)",
          parameters(),
          Yakopcic2020::from);

  /**
   * The current of one sign of the voltage.
   *
   * @param maxAmperes g_max, scale at x = 1 (A)
   * @param maxPerVolt b_max (1/V)
   * @param minAmperes g_min, scale at x = 0 (A)
   * @param minPerVolt b_min (1/V)
   */
  record Branches(double maxAmperes, double maxPerVolt, double minAmperes, double minPerVolt) {
    /** The current (A). */
    double amperes(double volts, double state) {
      return maxAmperes * Math.sinh(maxPerVolt * volts) * state
          + minAmperes * Math.sinh(minPerVolt * volts) * (1 - state);
    }
  }

  private static List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    for (String sign : List.of("p", "n")) {
      String side = sign.equals("p") ? "positive" : "negative";
      all.add(Parameter.quantity("g_max_" + sign, Unit.AMPERE, "scale at x = 1, " + side));
      all.add(Parameter.quantity("b_max_" + sign, Unit.PER_VOLT, "curvature at x = 1, " + side));
      all.add(Parameter.quantity("g_min_" + sign, Unit.AMPERE, "scale at x = 0, " + side));
      all.add(Parameter.quantity("b_min_" + sign, Unit.PER_VOLT, "curvature at x = 0, " + side));
    }
    all.add(Parameter.quantity("v_read", Unit.VOLT, "where the conductance is taken"));
    all.addAll(YakopcicMotion.PARAMETERS);
    return all;
  }

  /** Checks the signs, and that the conductance rises with the state where it is read. */
  public Yakopcic2020 {
    check("p", positive);
    check("n", negative);
    requirePositive("v_read", readVolts, Unit.VOLT);
    requireOrder(
        "the conductance at x = 0",
        positive.amperes(readVolts, 0) / readVolts,
        "v_read",
        positive.amperes(readVolts, 1) / readVolts,
        Unit.SIEMENS);
  }

  private static void check(String sign, Branches branches) {
    requirePositive("g_max_" + sign, branches.maxAmperes, Unit.AMPERE);
    requirePositive("b_max_" + sign, branches.maxPerVolt, Unit.PER_VOLT);
    requirePositive("g_min_" + sign, branches.minAmperes, Unit.AMPERE);
    requirePositive("b_min_" + sign, branches.minPerVolt, Unit.PER_VOLT);
  }

  private static Memristor from(ParameterValues values) {
    return new Yakopcic2020(
        branches(values, "p"),
        branches(values, "n"),
        values.number("v_read"),
        YakopcicMotion.from(values));
  }

  private static Branches branches(ParameterValues values, String sign) {
    return new Branches(
        values.number("g_max_" + sign),
        values.number("b_max_" + sign),
        values.number("g_min_" + sign),
        values.number("b_min_" + sign));
  }

  @Override
  public Thresholds thresholds() {
    return motion.thresholds();
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    return motion.rate(volts, state);
  }

  @Override
  public double[] kinks() {
    return motion.kinks();
  }

  @Override
  public boolean isOhmic() {
    return false;
  }

  @Override
  public double currentAmperes(double volts, double state) {
    return (volts >= 0 ? positive : negative).amperes(volts, state);
  }

  @Override
  public double conductanceSiemens(double state) {
    return currentAmperes(readVolts, state) / readVolts;
  }

  @Override
  public double stateAtConductance(double siemens) {
    return LinearConductance.state(siemens, conductanceSiemens(0), conductanceSiemens(1));
  }
}
