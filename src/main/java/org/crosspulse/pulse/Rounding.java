package org.crosspulse.pulse;

import org.crosspulse.seed.Draws;

/** How a neuron makes a whole number of pulses of its value. */
public enum Rounding {
  /** To the nearest number; halves away from zero. */
  NEAREST {
    @Override
    double lift(long key, int line) {
      return 0.5;
    }
  },
  /**
   * Up or down by chance, so that the mean is the value itself: ⌊v/u + r⌋ with a fresh r in [0, 1)
   * for every neuron in every cycle.
   */
  STOCHASTIC {
    @Override
    double lift(long key, int line) {
      return Draws.uniform(key, line);
    }
  };

  /**
   * What is added before the fraction is cut off.
   *
   * @param key of the cycle's draws for one side of an array, by {@link Draws#key}
   * @param line the neuron
   */
  abstract double lift(long key, int line);
}
