package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Window functions at values worked out by hand. */
class WindowTest {

  // Columns: window, p, then f(0), f(1/4), f(1/2), f(1) on the way up and on the way down. Wrong
  // parentheses, as in two well-known simulators, would give Joglekar 1 - 2x^2p - 1 at x = 1 and
  // Prodromakis 1 - (x - 1/2)^2p + 3/4.
  @ParameterizedTest
  @CsvSource({
    "NONE, 1,        1, 1, 1, 1,                1, 1, 1, 1",
    "POWER, 1,       1, 0.75, 0.5, 0,           0, 0.25, 0.5, 1",
    "POWER, 2,       1, 0.5625, 0.25, 0,        0, 0.0625, 0.25, 1",
    "JOGLEKAR, 1,    0, 0.75, 1, 0,             0, 0.75, 1, 0",
    "JOGLEKAR, 2,    0, 0.9375, 1, 0,           0, 0.9375, 1, 0",
    "BIOLEK, 1,      1, 0.9375, 0.75, 0,        0, 0.4375, 0.75, 1",
    "BIOLEK, 2,      1, 0.99609375, 0.9375, 0,  0, 0.68359375, 0.9375, 1",
    "PRODROMAKIS, 1, 0, 0.1875, 0.25, 0,        0, 0.1875, 0.25, 0",
    "PRODROMAKIS, 2, 0, 0.33984375, 0.4375, 0,  0, 0.33984375, 0.4375, 0",
  })
  void valuesByHand(
      Window window,
      double p,
      double up0,
      double up25,
      double up50,
      double up100,
      double down0,
      double down25,
      double down50,
      double down100) {
    assertRow(window, p, true, up0, up25, up50, up100);
    assertRow(window, p, false, down0, down25, down50, down100);
  }

  private static void assertRow(Window window, double p, boolean rising, double... expected) {
    double[] states = {0, 0.25, 0.5, 1};
    for (int k = 0; k < states.length; k++) {
      assertEquals(expected[k], window.at(states[k], rising, p), 1e-15, "x = " + states[k]);
    }
  }

  @ParameterizedTest
  @EnumSource(Window.class)
  void windowsAreFactors(Window window) {
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    for (int k = 0; k < 1000; k++) {
      double p = RandomCases.logUniform(random, 0.1, 10);
      double factor = window.at(random.nextDouble(), random.nextBoolean(), p);
      assertTrue(factor >= 0 && factor <= 1, "seed " + RandomCases.FIRST_SEED + ": " + factor);
    }
  }

  @ParameterizedTest
  @EnumSource(Window.class)
  void goingDownIsGoingUpMirrored(Window window) {
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    for (int k = 0; k < 1000; k++) {
      double p = RandomCases.logUniform(random, 0.1, 10);
      double state = random.nextDouble();
      assertEquals(
          window.at(state, true, p),
          window.at(1 - state, false, p),
          1e-12,
          "seed " + RandomCases.FIRST_SEED);
    }
  }

  @ParameterizedTest
  @EnumSource(Window.class)
  void wordsLeadBack(Window window) {
    assertEquals(window, Window.of(window.word()));
    assertTrue(Window.words().contains(window.word()));
  }
}
