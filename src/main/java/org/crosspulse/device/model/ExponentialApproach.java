package org.crosspulse.device.model;

import org.crosspulse.device.PulseMap;

/**
 * A pulse that leaves a fixed part of the distance to a state inside the bounds: x ← b + (x − b)·q;
 * several pulses leave q^k of it.
 */
final class ExponentialApproach implements PulseMap {
  private final double bound;
  private final double kept;
  private final Powers powers;

  /**
   * @param bound b in [0, 1]
   * @param kept q in [0, 1)
   */
  ExponentialApproach(double bound, double kept) {
    this.bound = bound;
    this.kept = kept;
    this.powers = new Powers(kept);
  }

  @Override
  public double after(double state) {
    return bound + (state - bound) * kept;
  }

  @Override
  public double after(double state, int pulses) {
    return bound + (state - bound) * powers.of(pulses);
  }

  @Override
  public void playRow(
      double[] states, int rowStart, int[] columns, int[] pulses, int count, int rowPulses) {
    double[] table = powers.upTo(rowPulses);
    if (table.length == 0) {
      PulseMap.super.playRow(states, rowStart, columns, pulses, count, rowPulses);
      return;
    }
    for (int k = 0; k < count; k++) {
      int cell = rowStart + columns[k];
      states[cell] = bound + (states[cell] - bound) * table[Math.min(rowPulses, pulses[k])];
    }
  }
}
