package org.crosspulse.device.model;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.problem.BadInputException;

/**
 * aihwkit's PowStep device: up w + scale·((w_max − w)/range)^γ_up, down w − scale·((w −
 * w_min)/range)^γ_down; {@link StepDevice} has the source. Exponents below 1, whose step is
 * infinitely steep at its bound, are refused.
 */
final class PowerSteps {
  static final ModelType TYPE =
      new ModelType(
          "aihwkit-pow-step",
          "aihwkit PowStep: a step with a power of the distance to its bound",
          "aihwkit, M. J. Rasch et al., AICAS (2021)",
          StepDevice.parameters(
              Parameter.number("gamma_up", "exponent of the step up, 1 or more"),
              Parameter.number("gamma_down", "exponent of the step down, 1 or more")),
          PowerSteps::from);

  private PowerSteps() {}

  private static Memristor from(ParameterValues values) {
    StepDevice.Scale scale = StepDevice.Scale.from(values);
    return StepDevice.of(
        new Power(scale.up(), exponent(values, "gamma_up"), true),
        new Power(-scale.down(), exponent(values, "gamma_down"), false),
        values);
  }

  private static double exponent(ParameterValues values, String key) {
    double exponent = values.number(key);
    if (!(exponent >= 1) || Double.isInfinite(exponent)) {
      throw BadInputException.of(key, Double.toString(exponent), "a number of 1 or more");
    }
    return exponent;
  }

  /**
   * s·y^γ with y the distance to the bound.
   *
   * @param scale s, with the sign of the direction
   * @param exponent γ ≥ 1
   * @param rising whether the bound is x = 1
   */
  private record Power(double scale, double exponent, boolean rising) implements StepShape {
    private double distance(double state) {
      return rising ? 1 - state : state;
    }

    @Override
    public double step(double state) {
      return scale * Math.pow(distance(state), exponent);
    }

    @Override
    public double slope(double state) {
      double slope = scale * exponent * Math.pow(distance(state), exponent - 1);
      return rising ? -slope : slope;
    }

    @Override
    public double curvature(double state) {
      double distance = distance(state);
      return exponent == 1 || distance == 0
          ? 0
          : scale * exponent * (exponent - 1) * Math.pow(distance, exponent - 2);
    }

    @Override
    public boolean isAffine() {
      return false;
    }
  }
}
