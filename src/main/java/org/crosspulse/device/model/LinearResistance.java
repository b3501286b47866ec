package org.crosspulse.device.model;

/** A resistance that is linear in the state: R = R_off − (R_off − R_on)·x. */
final class LinearResistance {
  private LinearResistance() {}

  /** The resistance (Ω) at {@code state}. */
  static double ohms(double state, double onOhms, double offOhms) {
    return offOhms - (offOhms - onOhms) * state;
  }

  /** The state at a conductance (S). */
  static double state(double siemens, double onOhms, double offOhms) {
    return (offOhms - 1 / siemens) / (offOhms - onOhms);
  }
}
