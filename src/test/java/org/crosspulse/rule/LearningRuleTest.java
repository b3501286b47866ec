package org.crosspulse.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The algebra of both rules. */
class LearningRuleTest {
  @ParameterizedTest
  @CsvSource({
    "3, 5, 3, 15",
    "5, 3, 3, 15",
    "3, -5, -3, -15",
    "-3, 5, -3, -15",
    "-3, -5, 3, 15",
    "0, 5, 0, 0",
    "0.25, -0.5, -0.25, -0.125"
  })
  void valuesOfBoth(double x, double delta, double absmin, double times) {
    assertEquals(absmin, LearningRule.ABSMIN.of(x, delta), 0.0);
    assertEquals(times, LearningRule.TIMES.of(x, delta), 0.0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void absminIsSymmetricOddAndHasTheUnitOfItsArguments(long seed) {
    Random random = RandomCases.random(seed);
    double x = RandomCases.uniform(random, -5, 5);
    double delta = RandomCases.uniform(random, -5, 5);
    double value = LearningRule.ABSMIN.of(x, delta);
    assertEquals(value, LearningRule.ABSMIN.of(delta, x), "seed " + seed);
    assertEquals(-value, LearningRule.ABSMIN.of(-x, delta), "seed " + seed);
    assertEquals(2 * value, LearningRule.ABSMIN.of(2 * x, 2 * delta), "seed " + seed);
    assertEquals(Math.signum(x * delta), Math.signum(value), "seed " + seed);
  }
}
