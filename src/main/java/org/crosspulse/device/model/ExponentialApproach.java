package org.crosspulse.device.model;

import org.crosspulse.device.PulseMap;

/**
 * A pulse that leaves a fixed part of the distance to a state inside the bounds: x ← b + (x − b)·q.
 */
final class ExponentialApproach implements PulseMap {
  private final double bound;
  private final double kept;

  /**
   * @param bound b in [0, 1]
   * @param kept q in [0, 1)
   */
  ExponentialApproach(double bound, double kept) {
    this.bound = bound;
    this.kept = kept;
  }

  @Override
  public double after(double state) {
    return bound + (state - bound) * kept;
  }

  @Override
  public void play(double[] states, int length, int pulses) {
    for (int pulse = 0; pulse < pulses; pulse++) {
      for (int cell = 0; cell < length; cell++) {
        states[cell] = bound + (states[cell] - bound) * kept;
      }
    }
  }
}
