package org.crosspulse.pulse;

/** The one number that all neurons of an array hear in a cycle: by how many slots to shift. */
public enum Offset {
  /** No number: always 0. */
  NONE,
  /** The number of the array's cycle, modulo the slots: every K cycles have each once. */
  COUNTER,
  /** Drawn anew in every cycle, all slots alike. */
  RANDOM
}
