package org.crosspulse.device.model;

import org.crosspulse.device.PulseMap;

/**
 * A pulse that leaves a fixed part of the distance to a point, which may lie beyond the bounds: x ←
 * clip(c + (x − c)·q).
 */
final class ClippedApproach implements PulseMap {
  private final double centre;
  private final double kept;

  /**
   * @param centre c, finite
   * @param kept q &gt; 0; above 1 the state moves away from c
   */
  ClippedApproach(double centre, double kept) {
    this.centre = centre;
    this.kept = kept;
  }

  @Override
  public double after(double state) {
    return Math.min(1, Math.max(0, centre + (state - centre) * kept));
  }

  @Override
  public void play(double[] states, int length, int pulses) {
    for (int pulse = 0; pulse < pulses; pulse++) {
      for (int cell = 0; cell < length; cell++) {
        states[cell] = Math.min(1, Math.max(0, centre + (states[cell] - centre) * kept));
      }
    }
  }
}
