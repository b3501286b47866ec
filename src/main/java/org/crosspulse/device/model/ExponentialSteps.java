package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireFinite;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;

/**
 * aihwkit's ExpStep device: with z = 2a·w/(w_max − w_min) + b, up w + scale·max(1 −
 * A_up·e^{γ_up·z}, 0), down w − scale·max(1 − A_down·e^{−γ_down·z}, 0); {@link StepDevice} has the
 * source.
 */
final class ExponentialSteps {
  static final ModelType TYPE =
      new ModelType(
          "aihwkit-exp-step",
          "aihwkit ExpStep: a step with an exponential of the weight",
          "aihwkit, M. J. Rasch et al., AICAS (2021)",
          StepDevice.parameters(
              Parameter.number("a", "slope of z"),
              Parameter.number("b", "z at w = 0"),
              Parameter.number("a_up", "A_up"),
              Parameter.number("a_down", "A_down"),
              Parameter.number("gamma_up", "exponent of the step up"),
              Parameter.number("gamma_down", "exponent of the step down")),
          ExponentialSteps::from);

  private ExponentialSteps() {}

  private static Memristor from(ParameterValues values) {
    StepDevice.Scale scale = StepDevice.Scale.from(values);
    double a = requireFinite("a", values.number("a"));
    // z is linear in x too: 2a in the whole range.
    double atZero =
        2 * a * scale.minWeight() / scale.range() + requireFinite("b", values.number("b"));
    return StepDevice.of(
        new Exponential(
            scale.up(),
            requireFinite("a_up", values.number("a_up")),
            requireFinite("gamma_up", values.number("gamma_up")),
            atZero,
            2 * a),
        new Exponential(
            -scale.down(),
            requireFinite("a_down", values.number("a_down")),
            -requireFinite("gamma_down", values.number("gamma_down")),
            atZero,
            2 * a),
        values);
  }

  /**
   * s·max(1 − A·e^{γz}, 0) with z = z_0 + z_1·x.
   *
   * @param scale s, with the sign of the direction
   * @param amplitude A
   * @param gamma γ, negative downwards
   * @param atZero z_0
   * @param perState z_1
   */
  private record Exponential(
      double scale, double amplitude, double gamma, double atZero, double perState)
      implements StepShape {
    private double term(double state) {
      return amplitude * Math.exp(gamma * (atZero + perState * state));
    }

    @Override
    public double step(double state) {
      return scale * Math.max(1 - term(state), 0);
    }

    @Override
    public double slope(double state) {
      double term = term(state);
      return term < 1 ? -scale * term * gamma * perState : 0;
    }

    @Override
    public double curvature(double state) {
      return slope(state) * gamma * perState;
    }

    @Override
    public boolean isAffine() {
      return false;
    }
  }
}
