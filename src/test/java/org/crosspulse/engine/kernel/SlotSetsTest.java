package org.crosspulse.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meetings are the sizes of intersections, at awkward numbers of slots and columns. */
class SlotSetsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 31, 63, 64, 65, 127, 128, 129, 200})
  void meetingsAreIntersections(int slots) {
    Random random = RandomCases.random(RandomCases.FIRST_SEED + slots);
    for (int columns : new int[] {0, 1, 2, 7, 8, 9, 31}) {
      BitSet[] sets = new BitSet[columns];
      int words = SlotSets.words(slots);
      long[] bits = new long[columns * words];
      int[] indices = new int[columns];
      for (int column = 0; column < columns; column++) {
        sets[column] = set(random, slots);
        indices[column] = 3 * column + 1;
        copy(sets[column], bits, column * words);
      }
      SlotSets all = new SlotSets(indices, bits, words);
      BitSet train = set(random, slots);
      long[] trainBits = new long[words];
      copy(train, trainBits, 0);
      check(sets, train, all.meetings(trainBits));
      for (int from = 0; from <= slots; from += 1 + random.nextInt(9)) {
        for (int to : new int[] {from, Math.min(slots, from + 5), slots}) {
          BitSet burst = new BitSet();
          burst.set(from, to);
          check(sets, burst, all.meetings(from, to));
        }
      }
    }
  }

  private static BitSet set(Random random, int slots) {
    BitSet set = new BitSet();
    double chance = random.nextDouble();
    for (int slot = 0; slot < slots; slot++) {
      set.set(slot, random.nextDouble() < chance);
    }
    return set;
  }

  private static void copy(BitSet set, long[] bits, int firstWord) {
    long[] own = set.toLongArray();
    System.arraycopy(own, 0, bits, firstWord, own.length);
  }

  private static void check(BitSet[] sets, BitSet train, Meetings found) {
    int place = 0;
    long total = 0;
    for (int column = 0; column < sets.length; column++) {
      BitSet both = (BitSet) sets[column].clone();
      both.and(train);
      if (!both.isEmpty()) {
        assertEquals(3 * column + 1, found.column(place));
        assertEquals(both.cardinality(), found.count(place));
        place++;
        total += both.cardinality();
      }
    }
    assertEquals(place, found.size());
    assertEquals(total, found.total());
  }
}
