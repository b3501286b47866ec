package org.crosspulse.config;

import org.crosspulse.learn.Silence;

/**
 * When neurons send nothing: {@code training.gate_margin}, by which the right output has to lead
 * for a sample to be left out, and {@code training.dead_band}, below which an output's error counts
 * as 0.
 */
final class SilenceKeys {
  private static final double MOST = 1e6;

  private SilenceKeys() {}

  static Silence read(Section training) {
    return new Silence(
        training.has("gate_margin")
            ? Numbers.positive(training, "gate_margin", MOST)
            : Silence.NONE.margin(),
        training.has("dead_band")
            ? Numbers.positive(training, "dead_band", MOST)
            : Silence.NONE.deadBand());
  }
}
