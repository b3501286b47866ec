package org.crosspulse.device.model;

/** Constants of nature, exact in the SI of 2019. */
final class Physics {
  /** Elementary charge q (C). */
  static final double CHARGE = 1.602176634e-19;

  /** Boltzmann's constant k (J/K). */
  static final double BOLTZMANN = 1.380649e-23;

  /** k/q (V/K): a temperature times this is its thermal voltage. */
  static final double VOLTS_PER_KELVIN = BOLTZMANN / CHARGE;

  private Physics() {}
}
