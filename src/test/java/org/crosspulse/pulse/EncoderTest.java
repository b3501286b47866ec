package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values become the nearest signed pulse count, clipped to the slots. */
class EncoderTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.124, 0",
    "0.125, 1",
    "-0.125, -1",
    "0.374, 1",
    "0.375, 2",
    "-0.375, -2",
    "0.25, 1",
    "2.5, 10",
    "2.6, 10",
    "-2.6, -10",
    "1e300, 10",
    "-1e300, -10",
    "Infinity, 10",
    "-Infinity, -10",
    "4.9e-324, 0",
  })
  void halvesRoundAwayFromZeroAndTheSlotsClip(double value, int expected) {
    // A quarter is a power of two, so that a half of it is exact.
    assertEquals(expected, new Encoder(0.25, 10, Rounding.NEAREST).count(value, 0, 0));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void equalsDecimalRounding(long seed) {
    Random random = RandomCases.random(seed);
    int slots = 1 + random.nextInt(200);
    // A power of two for a unit keeps the division exact, and the decimal reference applicable.
    double unit = Math.scalb(1.0, random.nextInt(20) - 10);
    double value = RandomCases.uniform(random, -1.2, 1.2) * slots * unit;
    int nearest =
        new BigDecimal(value)
            .divide(new BigDecimal(unit))
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact();
    int expected = Math.max(-slots, Math.min(slots, nearest));
    assertEquals(
        expected, new Encoder(unit, slots, Rounding.NEAREST).count(value, 0, 0), "seed " + seed);
  }

  @Test
  void encodesALayer() {
    int[] counts = new int[4];
    new Encoder(0.5, 3, Rounding.NEAREST).encode(new double[] {0.2, -0.3, 9, 1}, 0, counts);
    assertArrayEquals(new int[] {0, -1, 3, 2}, counts);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "NaN, 1", "Infinity, 1", "1, 0"})
  void refusesAUselessUnit(double unit, int slots) {
    assertThrows(BadInputException.class, () -> new Encoder(unit, slots, Rounding.NEAREST));
  }
}
