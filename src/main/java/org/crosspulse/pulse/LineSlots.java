package org.crosspulse.pulse;

import org.jspecify.annotations.Nullable;

/**
 * Where one neuron puts its pulses in one cycle. It knows its placement, the schedule's number of
 * slots, by how many it was told to shift and its own dice, and nothing of any other neuron.
 */
public final class LineSlots {
  private final Placement placement;
  private final int slots;
  private final int shift;
  private final SlotDraws draws;
  private final @Nullable SlotOrder order;

  /**
   * Of a neuron in a cycle.
   *
   * @param slots K, of each phase
   * @param shift of spread trains, from 0 to K − 1
   * @param draws for {@link Placement#BERNOULLI} only
   */
  public LineSlots(Placement placement, int slots, int shift, SlotDraws draws) {
    this.placement = placement;
    this.slots = slots;
    this.shift = placement.isSpread() ? shift : 0;
    this.draws = draws;
    this.order = placement.isNested() ? SlotOrder.of(placement, slots) : null;
  }

  /** A burst from the first slot. */
  public static LineSlots aligned(int slots) {
    return new LineSlots(Placement.ALIGNED, slots, 0, SlotDraws.NONE);
  }

  /** How the pulses are placed. */
  public Placement placement() {
    return placement;
  }

  /**
   * Whether a slot holds a pulse.
   *
   * @param phase counted from 0
   * @param count n, the pulses that the neuron wants to send in it
   * @param slot counted from 0
   */
  public boolean holds(int phase, int count, int slot) {
    return switch (placement) {
      case ALIGNED -> slot < count;
      case ANTI_ALIGNED -> slot >= slots - count;
      case SPREAD -> holdsSpread(count, unshifted(slot));
      case VAN_DER_CORPUT, GOLDEN -> order().pulse(unshifted(slot)) < count;
      case BERNOULLI -> count > 0 && draws.uniform(phase, slot) < probability(count);
    };
  }

  /** Whether ⌊r·K/n⌋ is this slot for a whole r: whether [slot·n/K, (slot+1)·n/K) has one. */
  private boolean holdsSpread(int count, int slot) {
    long from = (long) slot * count;
    return (from + slots - 1) / slots * slots < from + count;
  }

  private int unshifted(int slot) {
    return slot >= shift ? slot - shift : slot - shift + slots;
  }

  /** How likely a slot holds a pulse, to who does not see the dice: 0 or 1 but for Bernoulli. */
  public double probability(int phase, int count, int slot) {
    if (placement == Placement.BERNOULLI) {
      return probability(count);
    }
    return holds(phase, count, slot) ? 1 : 0;
  }

  private double probability(int count) {
    return (double) count / slots;
  }

  /** The first slot from {@code from} on that holds a pulse, or K where there is none. */
  public int next(int phase, int count, int from) {
    if (count == 0 || (placement == Placement.ALIGNED && from >= count)) {
      return slots;
    }
    int slot = placement == Placement.ANTI_ALIGNED ? Math.max(from, slots - count) : from;
    while (slot < slots && !holds(phase, count, slot)) {
      slot++;
    }
    return slot;
  }

  /**
   * Sets the bits of the slots that hold a pulse: bit s of word s/64, the lowest first. Cost: n, or
   * K where every slot has to be drawn.
   *
   * @param bits modified
   * @param firstWord where the line's words begin
   */
  public void mark(int phase, int count, long[] bits, int firstWord) {
    switch (placement) {
      case ALIGNED -> markRange(0, count, bits, firstWord);
      case ANTI_ALIGNED -> markRange(slots - count, slots, bits, firstWord);
      case SPREAD -> {
        for (int pulse = 0; pulse < count; pulse++) {
          mark(shifted((int) ((long) pulse * slots / count)), bits, firstWord);
        }
      }
      case VAN_DER_CORPUT, GOLDEN -> {
        for (int pulse = 0; pulse < count; pulse++) {
          mark(shifted(order().slot(pulse)), bits, firstWord);
        }
      }
      case BERNOULLI -> {
        for (int slot = 0; count > 0 && slot < slots; slot += Long.SIZE) {
          bits[firstWord + slot / Long.SIZE] |= thrown(phase, count, slot);
        }
      }
    }
  }

  /** The word of the slots from one on; no branch on chance, which no processor foresees. */
  private long thrown(int phase, int count, int first) {
    double probability = probability(count);
    int end = Math.min(Long.SIZE, slots - first);
    long word = 0;
    for (int place = 0; place < end; place++) {
      word |= (draws.uniform(phase, first + place) < probability ? 1L : 0L) << place;
    }
    return word;
  }

  private static void markRange(int from, int to, long[] bits, int firstWord) {
    for (int slot = from; slot < to; slot += Long.SIZE - slot % Long.SIZE) {
      long upTo = to - slot < Long.SIZE ? (1L << (to - slot)) - 1 : -1;
      bits[firstWord + slot / Long.SIZE] |= upTo << slot;
    }
  }

  private static void mark(int slot, long[] bits, int firstWord) {
    bits[firstWord + slot / Long.SIZE] |= 1L << slot;
  }

  private int shifted(int slot) {
    int place = slot + shift;
    return place >= slots ? place - slots : place;
  }

  private SlotOrder order() {
    if (order == null) {
      throw new IllegalStateException(placement + " has no order");
    }
    return order;
  }
}
