package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.crosspulse.learn.LevelGrid.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readings of "N levels", at values known by hand. */
class LevelGridTest {
  private static final double TOLERANCE = 1e-12;

  @ParameterizedTest
  @CsvSource({
    // Twenty points from −1 to 2 are 3/19 apart: −1 + 6·3/19 = −1/19 is the nearest to zero.
    "FROM_ENDS, -1, 2, 20, 0, -0.05263157894736842",
    "FROM_ENDS, -1, 2, 20, 0.03, 0.10526315789473684",
    "FROM_ENDS, -1, 2, 20, -1, -1",
    "FROM_ENDS, -1, 2, 20, -1.2, -1",
    "FROM_ENDS, -1, 2, 20, 7, 2",
    // A hundred are 1/33 apart, and zero is one of them.
    "FROM_ENDS, -1, 2, 100, 0, 0",
    "FROM_ENDS, -1, 2, 100, 0.02, 0.030303030303030304",
    "FROM_ENDS, 0, 5, 20, 1, 1.0526315789473684",
    "FROM_ENDS, 0, 5, 20, 0.1, 0",
    // Multiples of 3/20: −0.9 is the last one above −1.
    "THROUGH_ZERO, -1, 2, 20, 0.07, 0",
    "THROUGH_ZERO, -1, 2, 20, -0.08, -0.15",
    "THROUGH_ZERO, -1, 2, 20, -1, -0.9",
    "THROUGH_ZERO, -1, 2, 20, 2, 1.95",
    "THROUGH_ZERO, 0, 5, 20, 5, 5",
    "THROUGH_ZERO, 0, 5, 20, 0.13, 0.25",
    "TRUNCATED, -1, 2, 20, 0.149, 0",
    "TRUNCATED, -1, 2, 20, -0.149, 0",
    "TRUNCATED, -1, 2, 20, 0.45, 0.45",
    "TRUNCATED, -1, 2, 20, -0.5, -0.45",
    "TRUNCATED, 0, 5, 20, 0.99, 0.75",
    "TRUNCATED, 0, 5, 20, 9, 5"
  })
  void level(Kind kind, double low, double high, int count, double value, double expected) {
    assertEquals(expected, new LevelGrid(kind, low, high, count).level(value), TOLERANCE);
  }

  @Test
  void theRangeIsThatOfTheErrorAndDeltaIsItsNegative() {
    LevelGrid error = new LevelGrid(Kind.FROM_ENDS, -1, 2, 20);
    double[] levels = new double[4];
    error.levels(new double[] {0, -0.0, 3, -3}, -1, levels);
    assertArrayEquals(new double[] {1 / 19.0, 1 / 19.0, 1, -2}, levels, TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"FROM_ENDS, 1, 1, 2", "FROM_ENDS, 0, 1, 1", "TRUNCATED, 1, 2, 9"})
  void refusesGridsWithoutLevels(Kind kind, double low, double high, int count) {
    assertThrows(IllegalArgumentException.class, () -> new LevelGrid(kind, low, high, count));
  }
}
