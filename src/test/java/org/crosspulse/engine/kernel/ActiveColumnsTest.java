package org.crosspulse.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns by falling pulse count, silent ones left out, ties in their order. */
class ActiveColumnsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 31, 110})
  void equalsAStableSort(int columns) {
    for (long seed : RandomCases.few().toArray()) {
      Random random = RandomCases.random(seed);
      int slots = 1 + random.nextInt(40);
      int most = 1 + random.nextInt(50);
      int[] sent = random.ints(columns, 0, slots + 1).toArray();
      int[] pulses = IntStream.of(sent).map(count -> Math.min(count, most)).toArray();
      int[] sorted =
          IntStream.range(0, columns)
              .filter(column -> pulses[column] > 0)
              .boxed()
              .sorted(Comparator.comparingInt(column -> -pulses[column]))
              .mapToInt(column -> column)
              .toArray();
      ActiveColumns active = ActiveColumns.of(sent, most);
      assertEquals(sorted.length, active.count(), "seed " + seed);
      assertArrayEquals(sorted, active.indices(), "seed " + seed);
      assertArrayEquals(
          IntStream.of(sorted).map(column -> pulses[column]).toArray(),
          active.pulses(),
          "seed " + seed);
    }
  }

  @Test
  void theCountsAreNotModified() {
    int[] pulses = {3, 0, 5, 5, 1};
    ActiveColumns active = ActiveColumns.of(pulses, 5);
    assertArrayEquals(new int[] {3, 0, 5, 5, 1}, pulses);
    assertArrayEquals(new int[] {2, 3, 0, 4}, active.indices());
  }
}
