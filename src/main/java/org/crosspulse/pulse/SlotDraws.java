package org.crosspulse.pulse;

/** The dice of one neuron in one cycle. */
public interface SlotDraws {
  /** The dice of a neuron that throws none. */
  SlotDraws NONE =
      (phase, slot) -> {
        throw new IllegalStateException("this placement needs no dice");
      };

  /** A number from [0, 1) of its own for a slot of a phase; the same every time. */
  double uniform(int phase, int slot);
}
