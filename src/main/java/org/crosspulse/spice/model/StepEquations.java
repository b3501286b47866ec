package org.crosspulse.spice.model;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.ParameterValues;

/**
 * The devices that step: {@code neurosim} and aihwkit's. A voltage beyond the threshold moves the
 * state along its curve, whatever the voltage.
 */
final class StepEquations {
  private StepEquations() {}

  /**
   * Devices whose rate is linear in the state, so that two of its values are all of it.
   *
   * @param device in its source's sign
   */
  static Equations affine(ParameterValues p, Memristor device) {
    double on = p.number("v_on");
    double off = p.number("v_off");
    return Equations.ohmic(
        Expressions.beyond(on, line(device, 2 * on), off, line(device, 2 * off)), siemens(p));
  }

  private static String line(Memristor device, double volts) {
    double atZero = device.rate(volts, 0);
    return Expressions.with("%s+%s*x", atZero, device.rate(volts, 1) - atZero);
  }

  private static String siemens(ParameterValues p) {
    return Expressions.linearSiemens(p.number("g_min"), p.number("g_max"));
  }

  /** {@code aihwkit-exp-step}. */
  static Equations exponential(ParameterValues p) {
    double range = p.number("w_max") - p.number("w_min");
    double perState = 2 * p.number("a");
    double atZero = perState * p.number("w_min") / range + p.number("b");
    return flows(
        p,
        exponential(scale(p, 1), p.number("a_up"), p.number("gamma_up"), atZero, perState),
        exponential(scale(p, -1), p.number("a_down"), -p.number("gamma_down"), atZero, perState));
  }

  private static String exponential(
      double scale, double amplitude, double gamma, double atZero, double perState) {
    String term =
        Expressions.with("(%s*exp(%s+%s*x))", amplitude, gamma * atZero, gamma * perState);
    String step = Expressions.number(scale) + "*max(1-" + term + ",0)";
    String slope =
        "(" + term + "<1?" + Expressions.number(-scale * gamma * perState) + "*" + term + ":0)";
    String curvature = Expressions.number(gamma * perState) + "*" + slope;
    return flow(step, slope, curvature);
  }

  /** {@code aihwkit-pow-step}. */
  static Equations power(ParameterValues p) {
    return flows(
        p,
        power(scale(p, 1), p.number("gamma_up"), "(1-x)", -1),
        power(scale(p, -1), p.number("gamma_down"), "x", 1));
  }

  private static String power(double scale, double exponent, String distance, int sign) {
    String step = Expressions.number(scale) + "*" + Expressions.power(distance, exponent);
    double first = scale * exponent;
    String slope =
        "("
            + Expressions.number(sign * first)
            + "*"
            + Expressions.power(distance, exponent - 1)
            + ")";
    double second = first * (exponent - 1);
    String curvature = Expressions.number(second) + "*" + Expressions.power(distance, exponent - 2);
    return flow(step, slope, second == 0 ? "0" : curvature);
  }

  /** dx/dn, of which one pulse makes the step; see {@code device.model.StepDevice}. */
  private static String flow(String step, String slope, String curvature) {
    String squared = step + "*" + step + "*" + curvature + "/12";
    return step + "*" + Expressions.logOverItself(slope) + "+" + squared;
  }

  private static Equations flows(ParameterValues p, String up, String down) {
    String perSecond = "/" + Expressions.number(p.number("pulse_width"));
    return Equations.ohmic(
        Expressions.beyond(
            p.number("v_on"),
            "(" + up + ")" + perSecond,
            p.number("v_off"),
            "(" + down + ")" + perSecond),
        siemens(p));
  }

  /** Step of one direction before its shape, in parts of the range, with its sign. */
  private static double scale(ParameterValues p, int sign) {
    double step = p.number("dw_min") / (p.number("w_max") - p.number("w_min"));
    return sign
        * step
        * (1
            + sign
                * (sign > 0 ? Math.min(0, p.number("up_down")) : Math.max(0, p.number("up_down"))));
  }
}
