package org.crosspulse.seed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws are pure functions of seed, purpose and place, and look random. */
class DrawsTest {
  private static final int DRAWS = 100_000;
  private static final double UNLIKELY = 1e-4;

  // From an independent implementation in Python: a change here breaks every recorded seed.
  @ParameterizedTest
  @CsvSource({
    "0, INITIAL_WEIGHTS, 0, 0, f0b2d72f0fd200c5, 0.9402288904091805",
    "1, INITIAL_WEIGHTS, 0, 0, 37d029a951ad1be1, 0.2180200613380986",
    "1, FEEDBACK_WEIGHTS, 2, 3, 331953dc32a0f129, 0.19960521818086696",
    "-1, SAMPLE_ORDER, 7, 1099511627776, 5b9179236f1b827c, 0.35768849482620446",
    "42, EXAMPLE_CROSSBAR, 1, 9, 59dcfb1922f35e19, 0.35102815021214206",
  })
  void goldenValues(
      long seed, Purpose purpose, long stream, long index, String bits, double uniform) {
    assertEquals(bits, Long.toHexString(Draws.bits(seed, purpose, stream, index)));
    assertEquals(uniform, Draws.uniform(seed, purpose, stream, index));
  }

  @Test
  void goldenPermutation() {
    assertArrayEquals(
        new int[] {9, 1, 0, 6, 5, 2, 3, 4, 7, 8},
        Draws.permutation(1, Purpose.SAMPLE_ORDER, 0, 10));
  }

  @Test
  void theOrderOfDrawingDoesNotMatter() {
    double[] forwards = new double[1000];
    double[] backwards = new double[1000];
    for (int index = 0; index < 1000; index++) {
      forwards[index] = Draws.uniform(3, Purpose.INITIAL_WEIGHTS, 1, index);
    }
    for (int index = 999; index >= 0; index--) {
      backwards[index] = Draws.uniform(3, Purpose.INITIAL_WEIGHTS, 1, index);
    }
    assertArrayEquals(forwards, backwards);
  }

  @Test
  void theKeyOfAStreamSavesWorkAndChangesNothing() {
    long key = Draws.key(3, Purpose.PULSE_ROUNDING, 7);
    for (int index = 0; index < 100; index++) {
      assertEquals(Draws.uniform(3, Purpose.PULSE_ROUNDING, 7, index), Draws.uniform(key, index));
    }
  }

  @Test
  void everyArgumentMatters() {
    long draw = Draws.bits(1, Purpose.INITIAL_WEIGHTS, 2, 3);
    assertNotEquals(draw, Draws.bits(2, Purpose.INITIAL_WEIGHTS, 2, 3));
    assertNotEquals(draw, Draws.bits(1, Purpose.FEEDBACK_WEIGHTS, 2, 3));
    assertNotEquals(draw, Draws.bits(1, Purpose.INITIAL_WEIGHTS, 3, 3));
    assertNotEquals(draw, Draws.bits(1, Purpose.INITIAL_WEIGHTS, 2, 4));
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void drawsAreUniform(Purpose purpose) {
    long[] tens = new long[100];
    for (int index = 0; index < DRAWS; index++) {
      tens[(int) (100 * Draws.uniform(20_190_815, purpose, 0, index))]++;
    }
    assertLooksUniform(tens);
  }

  @Test
  void neighbouringSeedsStreamsAndPlacesAreIndependent() {
    long[] pairs = new long[3 * 100];
    for (int k = 0; k < DRAWS; k++) {
      int here = tenth(5, 7, k);
      pairs[10 * here + tenth(5, 7, k + 1L)]++;
      pairs[100 + 10 * here + tenth(5, 8, k)]++;
      pairs[200 + 10 * here + tenth(6, 7, k)]++;
    }
    for (int kind = 0; kind < 3; kind++) {
      assertLooksUniform(Arrays.copyOfRange(pairs, 100 * kind, 100 * kind + 100));
    }
  }

  private static int tenth(long seed, long stream, long index) {
    return (int) (10 * Draws.uniform(seed, Purpose.SAMPLE_ORDER, stream, index));
  }

  private static void assertLooksUniform(long[] observed) {
    double[] expected = new double[observed.length];
    Arrays.fill(expected, (double) DRAWS / observed.length);
    double p = new ChiSquareTest().chiSquareTest(expected, observed);
    assertTrue(p > UNLIKELY && p < 1 - UNLIKELY, "chi-square p = " + p);
  }

  @Test
  void aRangeIsKept() {
    for (int index = 0; index < 1000; index++) {
      double draw = Draws.uniform(9, Purpose.EXAMPLE_CROSSBAR, 0, index, -2, 3);
      assertTrue(draw >= -2 && draw < 3, "draw " + draw);
      double unit = Draws.uniform(9, Purpose.EXAMPLE_CROSSBAR, 0, index);
      assertEquals(-2 + 5 * unit, draw);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 1000})
  void aPermutationHasEveryNumberOnce(int count) {
    int[] order = Draws.permutation(4, Purpose.SAMPLE_ORDER, 2, count);
    int[] sorted = Arrays.stream(order).sorted().toArray();
    assertArrayEquals(IntStream.range(0, count).toArray(), sorted);
  }

  @Test
  void allPermutationsAreEquallyLikely() {
    long[] counts = new long[27];
    for (int stream = 0; stream < DRAWS; stream++) {
      int[] order = Draws.permutation(11, Purpose.SAMPLE_ORDER, stream, 3);
      counts[9 * order[0] + 3 * order[1] + order[2]]++;
    }
    long[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();
    assertEquals(6, seen.length);
    assertLooksUniform(seen);
  }
}
