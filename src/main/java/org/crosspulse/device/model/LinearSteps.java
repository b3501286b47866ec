package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireFinite;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;

/**
 * aihwkit's LinearStep device: up w + scale·(1 − γ_up·w/w_max), down w − scale·(1 −
 * γ_down·w/w_min); {@link StepDevice} has the source. With γ = 1 for both it is SoftBounds.
 */
final class LinearSteps {
  static final ModelType TYPE =
      new ModelType(
          "aihwkit-linear-step",
          "aihwkit LinearStep: a step that falls linearly towards its bound",
          "aihwkit, M. J. Rasch et al., AICAS (2021)",
          StepDevice.parameters(
              Parameter.number("gamma_up", "how much the step up falls towards w_max"),
              Parameter.number("gamma_down", "how much the step down falls towards w_min")),
          LinearSteps::from);

  private LinearSteps() {}

  private static Memristor from(ParameterValues values) {
    return of(
        requireFinite("gamma_up", values.number("gamma_up")),
        requireFinite("gamma_down", values.number("gamma_down")),
        values);
  }

  static Memristor of(double gammaUp, double gammaDown, ParameterValues values) {
    StepDevice.Scale scale = StepDevice.Scale.from(values);
    double lowest = scale.minWeight() / scale.maxWeight();
    return StepDevice.of(
        new AffineStep(
            scale.up() * (1 - gammaUp * lowest),
            -scale.up() * gammaUp * scale.range() / scale.maxWeight()),
        new AffineStep(
            -scale.down() * (1 - gammaDown),
            scale.down() * gammaDown * scale.range() / scale.minWeight()),
        values);
  }
}
