package org.crosspulse.engine.kernel;

/**
 * The trains of the columns that pulse in one phase, a bit a slot.
 *
 * <p>Layout: line-major words of 64 slots, the first in the lowest bit. Coincidences with a train
 * are the bits of the intersection, words × columns for all; those with a burst are a difference of
 * two counts from the first slot, of which each takes one look-up and one word.
 */
public final class SlotSets {
  private final int[] indices;
  private final long[] bits;
  private final int words;

  /** Bits before each word of a line; empty where a line has one word. */
  private final int[] before;

  /**
   * Sets of slots.
   *
   * @param indices which columns, rising; not copied
   * @param bits their words; not copied
   * @param words of a column
   */
  public SlotSets(int[] indices, long[] bits, int words) {
    this.indices = indices;
    this.bits = bits;
    this.words = words;
    this.before = words == 1 ? new int[0] : before(bits, words);
  }

  private static int[] before(long[] bits, int words) {
    int[] before = new int[bits.length];
    for (int word = 0; word < bits.length; word++) {
      before[word] = word % words == 0 ? 0 : before[word - 1] + Long.bitCount(bits[word - 1]);
    }
    return before;
  }

  /** How many words hold the slots of a line. */
  public static int words(int slots) {
    return (slots + Long.SIZE - 1) / Long.SIZE;
  }

  /** How many columns pulse. */
  public int count() {
    return indices.length;
  }

  /** Which column one of them is. */
  public int column(int index) {
    return indices[index];
  }

  /** One word of one of them. */
  public long word(int index, int word) {
    return bits[index * words + word];
  }

  /** Whether one of them pulses in a slot. */
  public boolean holds(int index, int slot) {
    return (word(index, slot / Long.SIZE) & (1L << slot)) != 0;
  }

  /** The words of a column. */
  public int words() {
    return words;
  }

  /**
   * How often they meet a train.
   *
   * @param train its words
   */
  public Meetings meetings(long[] train) {
    int[] columns = new int[indices.length];
    int[] counts = new int[indices.length];
    int size = 0;
    for (int index = 0; index < indices.length; index++) {
      int count = 0;
      for (int word = 0; word < words; word++) {
        count += Long.bitCount(bits[index * words + word] & train[word]);
      }
      columns[size] = indices[index];
      counts[size] = count;
      size += count > 0 ? 1 : 0;
    }
    return new Meetings(columns, counts, size);
  }

  /** How often they meet a burst from one slot up to another that is not in it. */
  public Meetings meetings(int from, int to) {
    int[] columns = new int[indices.length];
    int[] counts = new int[indices.length];
    int size = 0;
    for (int index = 0; index < indices.length; index++) {
      int count = upTo(index, to) - upTo(index, from);
      columns[size] = indices[index];
      counts[size] = count;
      size += count > 0 ? 1 : 0;
    }
    return new Meetings(columns, counts, size);
  }

  /** Pulses of a column before a slot. */
  private int upTo(int index, int slot) {
    int word = slot / Long.SIZE;
    int place = index * words + word;
    if (word == words) {
      return words == 1
          ? Long.bitCount(bits[place - 1])
          : before[place - 1] + Long.bitCount(bits[place - 1]);
    }
    int earlier = words == 1 ? 0 : before[place];
    return earlier + Long.bitCount(bits[place] & ((1L << slot) - 1));
  }
}
