package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * The state of Yakopcic's model, which both forms of its current share.
 *
 * <p>dx/dt = g(v)·f(v, x); g = A_p(e^v − e^V_p) for v &gt; V_p, −A_n(e^−v − e^V_n) for v &lt; −V_n,
 * else 0 (v in volts). Upwards f = e^{−α_p(x − x_p)}·(1 − x)/(1 − x_p) from x_p on, else 1;
 * downwards f = e^{α_n(x + x_n − 1)}·x/(1 − x_n) up to 1 − x_n, else 1.
 *
 * <p>Source: C. Yakopcic et al., A memristor device model, IEEE EDL 32, 1436 (2011).
 *
 * @param up towards x = 1
 * @param down towards x = 0
 */
record YakopcicMotion(Direction up, Direction down) {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.quantity("a_p", Unit.PER_SECOND, "rate above v_p"),
          Parameter.quantity("a_n", Unit.PER_SECOND, "rate below -v_n"),
          Parameter.quantity("v_p", Unit.VOLT, "threshold above which the state rises, positive"),
          Parameter.quantity("v_n", Unit.VOLT, "threshold of the other sign, given as positive"),
          Parameter.number("x_p", "state from which the rise is slowed, in (0, 1)"),
          Parameter.number("x_n", "distance from 1 below which the fall is slowed, in (0, 1)"),
          Parameter.number("alpha_p", "how much the rise is slowed"),
          Parameter.number("alpha_n", "how much the fall is slowed"));

  /**
   * One direction; downwards the state is mirrored.
   *
   * @param thresholdVolts V_p or V_n, &gt; 0 (V)
   * @param ratePerSecond A_p or A_n, &gt; 0 (1/s)
   * @param free x_p or x_n: how far the state is from the end that it leaves before it is slowed
   * @param alpha how much it is slowed
   */
  record Direction(double thresholdVolts, double ratePerSecond, double free, double alpha) {
    /** g (1/s) for a voltage of this direction, given as positive (V). */
    double drive(double volts) {
      return volts > thresholdVolts
          ? ratePerSecond * (Math.exp(volts) - Math.exp(thresholdVolts))
          : 0;
    }

    /** f for a state given as its distance from the end that it leaves. */
    double window(double gone) {
      return gone < free ? 1 : Math.exp(-alpha * (gone - free)) * (1 - gone) / (1 - free);
    }
  }

  YakopcicMotion {
    check("p", up);
    check("n", down);
  }

  private static void check(String letter, Direction direction) {
    requirePositive("a_" + letter, direction.ratePerSecond, Unit.PER_SECOND);
    requirePositive("v_" + letter, direction.thresholdVolts, Unit.VOLT);
    requirePositive("alpha_" + letter, direction.alpha);
    ParameterValues.requireInside("x_" + letter, direction.free, 0, 1);
  }

  static YakopcicMotion from(ParameterValues values) {
    return new YakopcicMotion(direction(values, "p"), direction(values, "n"));
  }

  private static Direction direction(ParameterValues values, String letter) {
    return new Direction(
        values.number("v_" + letter),
        values.number("a_" + letter),
        values.number("x_" + letter),
        values.number("alpha_" + letter));
  }

  Thresholds thresholds() {
    return new Thresholds(up.thresholdVolts, -down.thresholdVolts);
  }

  /** Where the windows set in. */
  double[] kinks() {
    return new double[] {up.free, 1 - down.free};
  }

  /** dx/dt (1/s). */
  double rate(double volts, double state) {
    if (volts > 0) {
      double drive = up.drive(volts);
      return drive == 0 ? 0 : drive * up.window(state);
    }
    double drive = down.drive(-volts);
    return drive == 0 ? 0 : -drive * down.window(1 - state);
  }
}
