package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every item is worked on once, whatever the cut, and failures are not lost. */
class WorkersTest {

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 5", "2, 0", "2, 1", "2, 7", "3, 2", "3, 100", "8, 3"})
  void everyItemIsDoneOnceInOrder(int threads, int count) {
    int[] visits = new int[count];
    try (Workers workers = new Workers(threads)) {
      List<int[]> parts =
          workers.run(
              count,
              (from, to) -> {
                IntStream.range(from, to).forEach(item -> visits[item]++);
                return IntStream.range(from, to).toArray();
              });
      int[] joined = parts.stream().flatMapToInt(IntStream::of).toArray();
      assertArrayEquals(IntStream.range(0, count).toArray(), joined);
      assertTrue(parts.size() <= threads);
    }
    assertTrue(IntStream.of(visits).allMatch(times -> times == 1));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 5", "2, 0", "2, 1", "2, 7", "2, 1000", "3, 2", "3, 100", "8, 3"})
  void everySharedItemIsDoneOnceInOrder(int threads, int count) {
    int[] visits = new int[count];
    try (Workers workers = new Workers(threads)) {
      List<int[]> parts =
          workers.share(
              count,
              (from, to) -> {
                IntStream.range(from, to).forEach(item -> visits[item]++);
                return IntStream.range(from, to).toArray();
              });
      int[] joined = parts.stream().flatMapToInt(IntStream::of).toArray();
      assertArrayEquals(IntStream.range(0, count).toArray(), joined);
    }
    assertTrue(IntStream.of(visits).allMatch(times -> times == 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99})
  void aFailureInAnyBlockReachesTheCaller(int bad) {
    try (Workers workers = new Workers(3)) {
      IllegalStateException e =
          assertThrows(
              IllegalStateException.class,
              () -> workers.run(100, (from, to) -> fail(from, to, bad)));
      assertEquals("item " + bad, e.getMessage());
      e =
          assertThrows(
              IllegalStateException.class,
              () -> workers.share(100, (from, to) -> fail(from, to, bad)));
      assertEquals("item " + bad, e.getMessage());
    }
  }

  private static int fail(int from, int to, int bad) {
    if (from <= bad && bad < to) {
      throw new IllegalStateException("item " + bad);
    }
    return 0;
  }

  @Test
  void thereIsAtLeastOneThread() {
    assertThrows(IllegalArgumentException.class, () -> new Workers(0));
  }
}
