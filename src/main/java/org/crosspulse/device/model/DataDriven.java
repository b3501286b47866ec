package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireFinite;
import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * The data-driven model of Messaris, Serb and Prodromakis: the resistance moves towards an end that
 * depends on the voltage, at a rate that is exponential in it.
 *
 * <p>dR/dt = A_p(e^{|v|/t_p} − 1)·(r_p(v) − R)² for v &gt; 0 and R &lt; r_p; A_n(e^{|v|/t_n} −
 * 1)·(R − r_n(v))² for v &lt; 0 and R &gt; r_n; r_p = a_0 + a_1·v, r_n = b_0 + b_1·v. In the
 * source's sign, kept here, a positive voltage raises the resistance: device files say {@code
 * polarity = -1}. The state is x = (R_max − R)/(R_max − R_min). Closed form: the distance to the
 * end shrinks like 1/(1 + t).
 *
 * <p>Source: I. Messaris et al., A data-driven Verilog-A ReRAM model, IEEE TCAD 37, 3151 (2018).
 *
 * @param up raises the resistance, v &gt; 0
 * @param down lowers it, v &lt; 0
 * @param minOhms the lowest resistance of the device (Ω)
 * @param maxOhms the highest (Ω)
 * @param nominal the voltages that stand in for thresholds, in the source's sign
 */
public record DataDriven(
    Direction up, Direction down, double minOhms, double maxOhms, Thresholds nominal)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "data-driven",
          "data-driven: the resistance moves to an end that depends on the voltage",
          "I. Messaris et al., A data-driven Verilog-A ReRAM model, IEEE TCAD 37, 3151 (2018)",
          List.of(
              Parameter.quantity("a_p", Unit.PER_OHM_SECOND, "rate for positive voltages, > 0"),
              Parameter.quantity("a_n", Unit.PER_OHM_SECOND, "rate for negative voltages, < 0"),
              Parameter.quantity("t_p", Unit.VOLT, "voltage scale of a_p"),
              Parameter.quantity("t_n", Unit.VOLT, "voltage scale of a_n"),
              Parameter.quantity("a_0", Unit.OHM, "end of the rise at 0 V"),
              Parameter.quantity("a_1", Unit.OHM_PER_VOLT, "how that end changes"),
              Parameter.quantity("b_0", Unit.OHM, "end of the fall at 0 V"),
              Parameter.quantity("b_1", Unit.OHM_PER_VOLT, "how that end changes"),
              Parameter.quantity("r_min", Unit.OHM, "lowest resistance"),
              Parameter.quantity("r_max", Unit.OHM, "highest resistance"),
              Parameter.quantity("v_off", Unit.VOLT, "nominal threshold of the rise of R"),
              Parameter.quantity("v_on", Unit.VOLT, "nominal threshold of the fall of R, < 0")),
          DataDriven::from);

  /**
   * One direction.
   *
   * @param perOhmSecond A, of the sign of dR/dt (1/(Ω·s))
   * @param scaleVolts t &gt; 0 (V)
   * @param endOhms a_0 or b_0 (Ω)
   * @param endOhmsPerVolt a_1 or b_1 (Ω/V)
   */
  record Direction(double perOhmSecond, double scaleVolts, double endOhms, double endOhmsPerVolt) {
    /** A(e^{|v|/t} − 1) (1/(Ω·s)). */
    double strength(double volts) {
      return perOhmSecond * Math.expm1(Math.abs(volts) / scaleVolts);
    }

    /** The resistance that the motion ends at (Ω). */
    double end(double volts) {
      return endOhms + endOhmsPerVolt * volts;
    }
  }

  /** Checks the signs and the order of the resistances. */
  public DataDriven {
    requirePositive("a_p", up.perOhmSecond, Unit.PER_OHM_SECOND);
    requireNegative("a_n", down.perOhmSecond, Unit.PER_OHM_SECOND);
    requirePositive("t_p", up.scaleVolts, Unit.VOLT);
    requirePositive("t_n", down.scaleVolts, Unit.VOLT);
    requirePositive("a_0", up.endOhms, Unit.OHM);
    requireFinite("a_1", up.endOhmsPerVolt);
    requirePositive("b_0", down.endOhms, Unit.OHM);
    requireFinite("b_1", down.endOhmsPerVolt);
    requirePositive("r_min", minOhms, Unit.OHM);
    requirePositive("r_max", maxOhms, Unit.OHM);
    requireOrder("r_min", minOhms, "r_max", maxOhms, Unit.OHM);
  }

  private static Memristor from(ParameterValues values) {
    return new DataDriven(
        new Direction(
            values.number("a_p"), values.number("t_p"), values.number("a_0"), values.number("a_1")),
        new Direction(
            values.number("a_n"), values.number("t_n"), values.number("b_0"), values.number("b_1")),
        values.number("r_min"),
        values.number("r_max"),
        new Thresholds(
            requireNegative("v_on", values.number("v_on"), Unit.VOLT),
            requirePositive("v_off", values.number("v_off"), Unit.VOLT)));
  }

  private Direction direction(double volts) {
    return volts > 0 ? up : down;
  }

  private double stateOf(double ohms) {
    return (maxOhms - ohms) / (maxOhms - minOhms);
  }

  @Override
  public Thresholds thresholds() {
    return nominal;
  }

  @Override
  public boolean hasDeadZone() {
    return false;
  }

  @Override
  public double rate(double volts, double state) {
    double distance = direction(volts).end(volts) - LinearResistance.ohms(state, minOhms, maxOhms);
    if (volts == 0 || distance * volts <= 0) {
      return 0;
    }
    return -direction(volts).strength(volts) * distance * distance / (maxOhms - minOhms);
  }

  @Override
  public double destination(double volts) {
    return Math.min(1, Math.max(0, stateOf(direction(volts).end(volts))));
  }

  @Override
  public double conductanceSiemens(double state) {
    return 1 / LinearResistance.ohms(state, minOhms, maxOhms);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return LinearResistance.state(siemens, minOhms, maxOhms);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    if (volts == 0 || seconds == 0) {
      return IdentityPulse.INSTANCE;
    }
    Direction direction = direction(volts);
    double travel = Math.abs(direction.strength(volts)) * (maxOhms - minOhms) * seconds;
    return new QuadraticApproach(stateOf(direction.end(volts)), travel, volts < 0);
  }
}
