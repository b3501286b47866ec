package org.crosspulse.pulse;

import java.util.stream.IntStream;

/**
 * Where a neuron puts its n pulses among the K slots of a phase. The placements of the two sides
 * decide what their coincidences compute: two bursts that begin together meet min(n, m) times, a
 * burst and a train that is spread over the phase some n·m/K times.
 *
 * <p>Sources: J. G. van der Corput, "Verteilungsfunktionen", Proc. Akad. Amsterdam 38 (1935), for
 * the order by radical inverses; V. T. Sós, "On the distribution mod 1 of the sequence nα", Ann.
 * Univ. Sci. Budapest 1 (1958), for multiples of the golden ratio. Counting by random pulses is the
 * multiplication of stochastic computing: B. R. Gaines, "Stochastic computing systems", Advances in
 * Information Systems Science 2 (1969).
 */
public enum Placement {
  /** A burst in the first n slots. */
  ALIGNED,
  /** A burst in the last n slots. */
  ANTI_ALIGNED,
  /** As evenly as slots allow: pulse r of n, from 0, is in slot ⌊r·K/n⌋, shifted. */
  SPREAD,
  /**
   * Nested and even: pulse r, of however many, is in the slot whose number is the rank of the
   * radical inverse of r in base 2 among those of 0 … K − 1, shifted. For a power of two the slots
   * are in bit-reversed order.
   */
  VAN_DER_CORPUT,
  /** Nested and even: the same with the fraction of (r + ½)·(√5 − 1)/2, shifted. */
  GOLDEN,
  /** Every slot has a pulse with probability n/K, by the neuron's own dice. */
  BERNOULLI;

  /** Whether the pulses are in neighbouring slots at one end of the phase. */
  public boolean isBurst() {
    return this == ALIGNED || this == ANTI_ALIGNED;
  }

  /** Whether the slots are in a fixed order of which the first n have pulses. */
  public boolean isNested() {
    return this == VAN_DER_CORPUT || this == GOLDEN;
  }

  /**
   * The slots of a nested placement, unshifted, in the order in which more pulses fill them.
   *
   * @param slots K
   */
  public int[] order(int slots) {
    SlotOrder order = SlotOrder.of(this, slots);
    return IntStream.range(0, slots).map(order::slot).toArray();
  }

  /** Whether pulses are evenly over the phase, and may be shifted. */
  public boolean isSpread() {
    return this == SPREAD || isNested();
  }
}
