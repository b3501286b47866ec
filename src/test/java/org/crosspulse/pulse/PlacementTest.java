package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every train is the set of slots that its definition says, and meets others as it should. */
class PlacementTest {
  private static final List<Placement> FIXED =
      Arrays.stream(Placement.values()).filter(p -> p != Placement.BERNOULLI).toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 20, 64, 65, 130})
  void trainsAreThoseOfTheDefinition(int slots) {
    int step = slots > 20 ? 13 : 1;
    for (Placement placement : FIXED) {
      for (int shift = 0; shift < slots; shift += step) {
        for (int n = 0; n <= slots; n += n + step > slots && n < slots ? slots - n : step) {
          check(placement, n, slots, shift);
        }
      }
    }
  }

  private static void check(Placement placement, int n, int slots, int shift) {
    String message = placement + ", " + n + " of " + slots + ", shifted by " + shift;
    NavigableSet<Integer> expected = PlainTrains.slots(placement, n, slots, shift);
    assertEquals(n, expected.size(), message);
    LineSlots line = new LineSlots(placement, slots, shift, SlotDraws.NONE);
    long[] bits = new long[1 + (slots + 63) / 64];
    line.mark(0, n, bits, 1);
    assertEquals(0, bits[0], message);
    for (int slot = 0; slot < slots; slot++) {
      boolean holds = expected.contains(slot);
      assertEquals(holds, line.holds(0, n, slot), message);
      assertEquals(holds, (bits[1 + slot / 64] >>> slot & 1) == 1, message);
      assertEquals(holds ? 1 : 0, line.probability(0, n, slot), message);
      Integer next = expected.ceiling(slot);
      assertEquals(next == null ? slots : next, line.next(0, n, slot), message);
    }
    assertEquals(slots, line.next(0, n, slots), message);
  }

  /** For every n, m and offset: within one coincidence, and n·m/K in the mean over the offsets. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 12, 20, 31, 32})
  void aBurstAgainstASpreadTrainIsTheProduct(int slots) {
    for (int m = 0; m <= slots; m++) {
      for (int n = 0; n <= slots; n++) {
        long sum = 0;
        for (int offset = 0; offset < slots; offset++) {
          int meet = meetings(burst(n, slots), spread(m, slots, offset));
          assertTrue(meet == n * m / slots || meet == (n * m + slots - 1) / slots);
          sum += meet;
        }
        assertEquals((long) n * m, sum, n + " and " + m + " of " + slots);
      }
    }
  }

  private static Set<Integer> burst(int n, int slots) {
    return sent(new LineSlots(Placement.ALIGNED, slots, 0, SlotDraws.NONE), n, slots);
  }

  private static Set<Integer> spread(int m, int slots, int offset) {
    return sent(new LineSlots(Placement.SPREAD, slots, offset, SlotDraws.NONE), m, slots);
  }

  private static Set<Integer> sent(LineSlots line, int n, int slots) {
    Set<Integer> sent = new HashSet<>();
    for (int slot = line.next(0, n, 0); slot < slots; slot = line.next(0, n, slot + 1)) {
      sent.add(slot);
    }
    return sent;
  }

  private static int meetings(Set<Integer> row, Set<Integer> column) {
    return (int) row.stream().filter(column::contains).count();
  }

  /** Whatever the trains: one of them is shifted around the other. */
  @Test
  void everyPairWithAShiftIsUnbiasedOverTheOffsets() {
    int slots = 11;
    for (Placement rows : FIXED) {
      for (Placement columns : FIXED) {
        if (!rows.isSpread() && !columns.isSpread()) {
          continue;
        }
        Placements both = new Placements(rows, columns, Offset.COUNTER);
        for (int n = 0; n <= slots; n++) {
          for (int m = 0; m <= slots; m++) {
            assertEquals(n * m, sumOverOffsets(both, n, m, slots), both + " " + n + ", " + m);
          }
        }
      }
    }
  }

  private static int sumOverOffsets(Placements both, int n, int m, int slots) {
    int sum = 0;
    for (int offset = 0; offset < slots; offset++) {
      sum +=
          meetings(
              sent(line(both, true, offset, slots), n, slots),
              sent(line(both, false, offset, slots), m, slots));
    }
    return sum;
  }

  private static LineSlots line(Placements both, boolean isRow, int offset, int slots) {
    return new LineSlots(both.of(isRow), slots, both.shift(isRow, offset), SlotDraws.NONE);
  }

  @Test
  void ordersByHand() {
    int[] reversed = {0, 4, 2, 6, 1, 5, 3, 7};
    assertArrayEquals(reversed, Placement.VAN_DER_CORPUT.order(8));
    // 0, 1/2, 1/4, 3/4, 1/8 are the radical inverses of five pulses.
    assertArrayEquals(new int[] {0, 3, 2, 4, 1}, Placement.VAN_DER_CORPUT.order(5));
    // 0.309, 0.927, 0.545, 0.163, 0.781 are the fractions.
    assertArrayEquals(new int[] {1, 4, 2, 0, 3}, Placement.GOLDEN.order(5));
  }

  @Test
  void certainAndImpossibleSlots() {
    LineSlots line = new LineSlots(Placement.BERNOULLI, 4, 0, (phase, slot) -> 0.25 * slot);
    assertEquals(Set.of(), sent(line, 0, 4));
    assertEquals(Set.of(0, 1, 2), sent(line, 3, 4));
    assertEquals(Set.of(0, 1, 2, 3), sent(line, 4, 4));
  }

  @Test
  void anOffsetNeedsSomeoneToFollowIt() {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> new Placements(Placement.ALIGNED, Placement.BERNOULLI, Offset.COUNTER));
    assertEquals("offset", e.key());
    assertEquals(Offset.NONE, Placements.usualOffset(Placement.ALIGNED, Placement.BERNOULLI));
    assertEquals(Offset.COUNTER, Placements.usualOffset(Placement.GOLDEN, Placement.ALIGNED));
  }
}
