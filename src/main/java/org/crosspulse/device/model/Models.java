package org.crosspulse.device.model;

import java.util.List;
import java.util.Optional;
import org.crosspulse.device.ModelType;

/** All models that a device file may name. */
public final class Models {
  private static final List<ModelType> ALL =
      List.of(
          ConstantRate.TYPE,
          NormalisedVteam.TYPE,
          PershinDiVentra.TYPE,
          Vteam.TYPE,
          Team.TYPE,
          Yakopcic.TYPE,
          Yakopcic2020.TYPE,
          StanfordPku.TYPE,
          JartVcm.TYPE,
          LinearIonDrift.TYPE,
          DataDriven.TYPE,
          KnowmMss.TYPE,
          Mladenov.TYPE,
          NeuroSim.TYPE,
          ConstantSteps.TYPE,
          LinearSteps.TYPE,
          SoftBounds.TYPE,
          ExponentialSteps.TYPE,
          PowerSteps.TYPE);

  private Models() {}

  /** Every model. */
  public static List<ModelType> all() {
    return ALL;
  }

  /** The model of that name, if there is one. */
  public static Optional<ModelType> named(String name) {
    return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
  }
}
