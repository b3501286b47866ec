package org.crosspulse.spice.model;

import org.crosspulse.device.ParameterValues;

/** {@code linear-ion-drift}: a rate in proportion to the current. */
final class IonDriftEquations {
  private IonDriftEquations() {}

  static Equations of(ParameterValues p) {
    String ohms = Expressions.linearOhms(p.number("r_on"), p.number("r_off"));
    double thickness = p.number("thickness");
    double perAmpere = p.number("mobility") * p.number("r_on") / (thickness * thickness);
    String rate =
        Expressions.number(perAmpere)
            + "*v/("
            + ohms
            + ")*(v>0?"
            + window(p, thickness, true)
            + ":"
            + window(p, thickness, false)
            + ")";
    return Equations.ohmic(rate, "1/(" + ohms + ")");
  }

  private static String window(ParameterValues p, double thickness, boolean rising) {
    String word = p.word("window");
    return switch (word) {
      case "team" -> WindowEquations.team(p, thickness, !rising);
      case "none" -> "1";
      default -> WindowEquations.of(word, rising, p.number("p"));
    };
  }
}
