package org.crosspulse.device.model;

import org.crosspulse.device.PulseMap;

/**
 * A pulse that leaves a fixed part of the distance to a point, which may lie far beyond the bounds:
 * x ← clip(x + (c − x)·(1 − q)); several pulses leave q^k of it.
 *
 * <p>Between the bounds the motion never turns, so that it is enough to clip at the end. The change
 * is computed, not the distance that is left, in which a far point would drown it.
 */
final class ClippedApproach implements PulseMap {
  private final double centre;
  private final double logKept;
  private final double gone;

  /**
   * @param centre c, finite
   * @param logKept ln q; above 0 the state moves away from c
   */
  ClippedApproach(double centre, double logKept) {
    this.centre = centre;
    this.logKept = logKept;
    this.gone = -Math.expm1(logKept);
  }

  @Override
  public double after(double state) {
    return moved(state, gone);
  }

  @Override
  public double after(double state, int pulses) {
    return moved(state, pulses == 1 ? gone : -Math.expm1(pulses * logKept));
  }

  private double moved(double state, double part) {
    return Math.min(1, Math.max(0, state + (centre - state) * part));
  }
}
