package org.crosspulse.config;

import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.pulse.Schedule;

/**
 * The {@code [run]} table of every experiment.
 *
 * @param fidelity how deep to simulate
 * @param seed of every draw
 */
public record RunSettings(Fidelity fidelity, long seed) {
  private static final long DEFAULT_SEED = 1;

  static RunSettings read(Section section) {
    Fidelity fidelity = section.choice("fidelity", Fidelity.COINCIDENCE);
    long seed =
        section.has("seed")
            ? section.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE)
            : section.assume("seed", DEFAULT_SEED);
    return new RunSettings(fidelity, seed);
  }

  /**
   * Pulses that are not on one clock have no slots to count, and cells that see each other through
   * their wires cannot be played one by one.
   */
  void check(Section section, Schedule schedule, WireSettings wires) {
    if (fidelity != Fidelity.EVENT && !(wires.isIdeal() && wires.senseOhms() == 0)) {
      throw section.wrong(
          "fidelity",
          Words.of(fidelity) + ", with resistances in crossbar",
          "event, which solves for every voltage");
    }
    if (fidelity == Fidelity.COINCIDENCE && !schedule.errors().areNone()) {
      throw section.wrong(
          "fidelity",
          "coincidence, with skew, jitter, a clock mismatch or a spread of amplitudes",
          "event, which plays every edge where it is");
    }
  }
}
