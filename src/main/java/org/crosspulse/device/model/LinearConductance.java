package org.crosspulse.device.model;

/** A conductance that is linear in the state: G = G_min + (G_max − G_min)·x. */
final class LinearConductance {
  private LinearConductance() {}

  /** The conductance (S) at {@code state}. */
  static double siemens(double state, double minSiemens, double maxSiemens) {
    return minSiemens + (maxSiemens - minSiemens) * state;
  }

  /** The state at a conductance (S). */
  static double state(double siemens, double minSiemens, double maxSiemens) {
    return (siemens - minSiemens) / (maxSiemens - minSiemens);
  }
}
