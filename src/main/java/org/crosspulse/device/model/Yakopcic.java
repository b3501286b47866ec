package org.crosspulse.device.model;

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
 * Yakopcic's model of 2011: I = a·x·sinh(b·v), with a of its own for each sign of v.
 *
 * <p>Source: C. Yakopcic et al., A memristor device model, IEEE EDL 32, 1436 (2011); {@link
 * YakopcicMotion} has the state.
 *
 * @param positiveAmperes a_1, for v ≥ 0 (A)
 * @param negativeAmperes a_2, for v &lt; 0 (A)
 * @param perVolt b (1/V)
 * @param readVolts voltage at which the conductance is taken, &gt; 0 (V)
 * @param motion of the state
 */
public record Yakopcic(
    double positiveAmperes,
    double negativeAmperes,
    double perVolt,
    double readVolts,
    YakopcicMotion motion)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "yakopcic",
          "Yakopcic 2011: current a x sinh(b v), exponential drive beyond a threshold",
          "C. Yakopcic et al., A memristor device model, IEEE EDL 32, 1436 (2011)",
          parameters(),
          Yakopcic::from);

  private static List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    all.add(Parameter.quantity("a_1", Unit.AMPERE, "current scale for positive voltages"));
    all.add(Parameter.quantity("a_2", Unit.AMPERE, "current scale for negative voltages"));
    all.add(Parameter.quantity("b", Unit.PER_VOLT, "curvature of the current"));
    all.add(Parameter.quantity("v_read", Unit.VOLT, "where the conductance is taken"));
    all.addAll(YakopcicMotion.PARAMETERS);
    return all;
  }

  /** Checks the signs. */
  public Yakopcic {
    requirePositive("a_1", positiveAmperes, Unit.AMPERE);
    requirePositive("a_2", negativeAmperes, Unit.AMPERE);
    requirePositive("b", perVolt, Unit.PER_VOLT);
    requirePositive("v_read", readVolts, Unit.VOLT);
  }

  private static Memristor from(ParameterValues values) {
    return new Yakopcic(
        values.number("a_1"),
        values.number("a_2"),
        values.number("b"),
        values.number("v_read"),
        YakopcicMotion.from(values));
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
    double scale = volts >= 0 ? positiveAmperes : negativeAmperes;
    return scale * state * Math.sinh(perVolt * volts);
  }

  @Override
  public double conductanceSiemens(double state) {
    return currentAmperes(readVolts, state) / readVolts;
  }

  @Override
  public double stateAtConductance(double siemens) {
    return siemens / conductanceSiemens(1);
  }
}
