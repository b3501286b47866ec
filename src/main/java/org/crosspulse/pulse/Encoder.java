package org.crosspulse.pulse;

import org.crosspulse.problem.BadInputException;

/**
 * Turns a neuron's value into a signed pulse count: one pulse a {@code unit}, rounded to nearest,
 * at most {@code slots}.
 *
 * @param unit the value of one pulse, &gt; 0, dimensionless
 * @param slots the most pulses in a phase, ≥ 1
 */
public record Encoder(double unit, int slots) {
  /** Checks the unit. */
  public Encoder {
    if (!(unit > 0) || Double.isInfinite(unit) || slots < 1) {
      throw BadInputException.of("unit", unit + " for " + slots + " slots", "above zero");
    }
  }

  /**
   * The signed count of one value; halves round away from zero.
   *
   * @param value finite; its sign becomes the count's
   */
  public int count(double value) {
    double magnitude = Math.floor(Math.abs(value) / unit + 0.5);
    int pulses = magnitude < slots ? (int) magnitude : slots;
    return value < 0 ? -pulses : pulses;
  }

  /**
   * The signed counts of a layer's values.
   *
   * @param values finite
   * @param counts modified: one a value
   */
  public void encode(double[] values, int[] counts) {
    for (int line = 0; line < values.length; line++) {
      counts[line] = count(values[line]);
    }
  }
}
