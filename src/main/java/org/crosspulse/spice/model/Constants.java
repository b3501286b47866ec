package org.crosspulse.spice.model;

/** Constants of nature, exact in the SI of 2019. */
final class Constants {
  /** Elementary charge q (C). */
  static final double CHARGE = 1.602176634e-19;

  /** k/q (V/K). */
  static final double VOLTS_PER_KELVIN = 1.380649e-23 / CHARGE;

  private Constants() {}
}
