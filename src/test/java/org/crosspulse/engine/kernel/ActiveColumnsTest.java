package org.crosspulse.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns that pulse, and how often each train meets a row's. */
class ActiveColumnsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 31, 110})
  void equalsAFilterAndASum(int columns) {
    for (long seed : RandomCases.few().toArray()) {
      Random random = RandomCases.random(seed);
      int[] pulses = random.ints(columns, 0, 1 + random.nextInt(40)).map(n -> n % 5).toArray();
      int most = random.nextInt(50);
      ActiveColumns active = ActiveColumns.of(PulsingLines.of(pulses, 1), most);
      int[] expected = IntStream.range(0, columns).filter(column -> pulses[column] > 0).toArray();
      assertEquals(expected.length, active.count(), "seed " + seed);
      assertArrayEquals(expected, active.indices(), "seed " + seed);
      assertArrayEquals(
          IntStream.of(pulses).filter(count -> count > 0).toArray(),
          active.pulses(),
          "seed " + seed);
      for (int row = 0; row <= most; row++) {
        int n = row;
        long sum = IntStream.of(pulses).mapToLong(m -> Math.min(n, m)).sum();
        assertEquals(sum, active.meetings(row), row + " pulses, seed " + seed);
      }
    }
  }

  @Test
  void theCountsAreNotModified() {
    int[] pulses = {3, 0, 5, 5, 1};
    ActiveColumns.of(PulsingLines.of(pulses, 1), 4);
    assertArrayEquals(new int[] {3, 0, 5, 5, 1}, pulses);
  }
}
