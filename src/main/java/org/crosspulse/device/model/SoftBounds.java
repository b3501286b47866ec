package org.crosspulse.device.model;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.ParameterValues;

/** aihwkit's SoftBounds device: {@link LinearSteps} with γ = 1 for both directions. */
final class SoftBounds {
  static final ModelType TYPE =
      new ModelType(
          "aihwkit-soft-bounds",
          "aihwkit SoftBounds: a step that falls to zero at its bound",
          "aihwkit, M. J. Rasch et al., AICAS (2021)",
          StepDevice.parameters(),
          SoftBounds::from);

  private SoftBounds() {}

  private static Memristor from(ParameterValues values) {
    return LinearSteps.of(1, 1, values);
  }
}
