package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Durations are rounded to femtoseconds once, or refused. */
class TicksTest {

  @ParameterizedTest
  @CsvSource({
    "1e-15, 1",
    "20e-9, 20000000",
    "1.1e-9, 1100000",
    "10e-6, 10000000000",
    "1, 1000000000000000",
    "9.3, 9300000000000000",
    "8999, 8999000000000000000",
    "2.0000000004e-9, 2000000",
  })
  void roundsToTheNearestTick(double seconds, long ticks) {
    assertEquals(ticks, Ticks.of("width", seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "0, above zero",
    "-1e-9, above zero",
    "NaN, above zero",
    "Infinity, below 2.5 hours",
    "1e5, below 2.5 hours",
    "9000, below 2.5 hours",
    "1.5e-15, not a whole number of the engine's ticks",
    "0.4e-15, not a whole number of the engine's ticks",
    "1.000002e-10, not a whole number of the engine's ticks",
  })
  void refusesWhatRoundingWouldChange(double seconds, String why) {
    BadInputException e =
        assertThrows(BadInputException.class, () -> Ticks.of("potentiation.width", seconds));
    assertEquals("potentiation.width", e.key());
    assertTrue(String.valueOf(e.getMessage()).contains(why), e::getMessage);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void secondsAndBackIsExact(long seed) {
    Random random = RandomCases.random(seed);
    long ticks = (long) RandomCases.logUniform(random, 1, 1e15);
    assertEquals(ticks, Ticks.of("width", Ticks.toSeconds(ticks)), "seed " + seed);
  }

  @ParameterizedTest
  @CsvSource({"20000000, 2e-8", "1, 1e-15", "3, 3e-15", "1100000, 1.1e-9"})
  void secondsAreCorrectlyRounded(long ticks, double seconds) {
    assertEquals(seconds, Ticks.toSeconds(ticks));
  }
}
