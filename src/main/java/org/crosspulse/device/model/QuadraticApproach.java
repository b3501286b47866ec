package org.crosspulse.device.model;

import org.crosspulse.device.PulseMap;

/**
 * A pulse under which the distance z to a destination shrinks by dz/dt = −κ·z²: after a travel a =
 * ∫κ·dt it is z/(1 + a·|z|).
 *
 * <p>The destination may lie beyond the bounds, where the state is clipped. A state that is already
 * past it stays.
 */
final class QuadraticApproach implements PulseMap {
  private final double destination;
  private final double travel;
  private final boolean rising;

  /**
   * @param destination may be outside [0, 1]
   * @param travel ∫κ·dt ≥ 0, dimensionless
   * @param rising whether states below the destination rise, or those above it fall
   */
  QuadraticApproach(double destination, double travel, boolean rising) {
    this.destination = destination;
    this.travel = travel;
    this.rising = rising;
  }

  @Override
  public double after(double state) {
    return after(state, 1);
  }

  @Override
  public double after(double state, int pulses) {
    double distance = rising ? destination - state : state - destination;
    if (distance <= 0) {
      return state;
    }
    // The change, not the distance that is left: the destination may be far away.
    double way = pulses * travel * distance;
    double change = distance * (way / (1 + way));
    return Math.min(1, Math.max(0, rising ? state + change : state - change));
  }
}
