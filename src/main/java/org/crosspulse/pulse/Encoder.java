package org.crosspulse.pulse;

import org.crosspulse.problem.BadInputException;

/**
 * Turns a neuron's value into a signed pulse count: one pulse a {@code unit}, rounded, at most
 * {@code slots}.
 *
 * @param unit the value of one pulse, &gt; 0, dimensionless
 * @param slots the most pulses in a phase, ≥ 1
 * @param rounding to a whole number of pulses
 */
public record Encoder(double unit, int slots, Rounding rounding) {
  /** Checks the unit. */
  public Encoder {
    if (!(unit > 0) || Double.isInfinite(unit) || slots < 1) {
      throw BadInputException.of("unit", unit + " for " + slots + " slots", "above zero");
    }
  }

  /**
   * The signed count of one value.
   *
   * @param value finite; its sign becomes the count's
   * @param key of the draws, by {@link org.crosspulse.seed.Draws#key}; of no meaning for nearest
   * @param line the neuron
   */
  public int count(double value, long key, int line) {
    double magnitude = Math.floor(Math.abs(value) / unit + rounding.lift(key, line));
    int pulses = magnitude < slots ? (int) magnitude : slots;
    return value < 0 ? -pulses : pulses;
  }

  /**
   * The signed counts of a layer's values.
   *
   * @param values finite
   * @param key of the draws of this layer in this cycle
   * @param counts modified: one a value
   */
  public void encode(double[] values, long key, int[] counts) {
    for (int line = 0; line < values.length; line++) {
      // A silent neuron sends nothing, whatever the draw: most pixels need none.
      counts[line] = values[line] == 0 ? 0 : count(values[line], key, line);
    }
  }
}
