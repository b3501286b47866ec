package org.crosspulse.device.model;

import org.crosspulse.device.PulseMap;

/**
 * A pulse under the power window: the distance y to the bound shrinks by dy/dt = −k·y^p.
 *
 * <p>Closed form after a travel a = ∫|k|dt: y·e^{−a} for p = 1, else y·(1 −
 * (1−p)·a·y^{p−1})^{1/(1−p)}, and 0 where that base is not positive (p &lt; 1 reaches the bound in
 * finite time).
 */
final class PowerApproach implements PulseMap {
  private final double travel;
  private final double exponent;
  private final boolean rising;

  private PowerApproach(double travel, double exponent) {
    this.travel = Math.abs(travel);
    this.exponent = exponent;
    this.rising = travel > 0;
  }

  /**
   * @param travel ∫k·dt over the pulse, dimensionless; its sign is the direction, not 0
   * @param exponent p &gt; 0
   */
  static PulseMap of(double travel, double exponent) {
    return exponent == 1
        ? new ExponentialApproach(travel > 0 ? 1 : 0, Math.exp(-Math.abs(travel)))
        : new PowerApproach(travel, exponent);
  }

  @Override
  public double after(double state) {
    return after(state, 1);
  }

  @Override
  public double after(double state, int pulses) {
    double distance = rising ? 1 - state : state;
    double left = distanceAfter(distance, pulses * travel, exponent);
    return rising ? 1 - left : left;
  }

  /** Written with the small quantity 1 − p in expm1 and log1p, so that p may be near 1. */
  static double distanceAfter(double distance, double travel, double exponent) {
    double complement = 1 - exponent;
    double gone = complement * travel * Math.pow(distance, -complement);
    if (distance == 0 || gone >= 1) {
      return 0;
    }
    return distance * Math.exp(Math.log1p(-gone) / complement);
  }
}
