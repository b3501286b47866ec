package org.crosspulse.device.model;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.ParameterValues;

/** aihwkit's ConstantStep device: w ± scale until the bound; {@link StepDevice} has the source. */
final class ConstantSteps {
  static final ModelType TYPE =
      new ModelType(
          "aihwkit-constant-step",
          "aihwkit ConstantStep: the same step everywhere",
          "aihwkit, M. J. Rasch et al., AICAS (2021)",
          StepDevice.parameters(),
          ConstantSteps::from);

  private ConstantSteps() {}

  private static Memristor from(ParameterValues values) {
    StepDevice.Scale scale = StepDevice.Scale.from(values);
    return StepDevice.of(new AffineStep(scale.up(), 0), new AffineStep(-scale.down(), 0), values);
  }
}
