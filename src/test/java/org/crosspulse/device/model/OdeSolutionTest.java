package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crosspulse.device.OdePulse;
import org.crosspulse.device.RampPulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The integrator against solutions on paper, for the windows that have one. */
class OdeSolutionTest {
  private static final double RATE = 100;
  private static final double TOLERANCE = 1e-12;

  /** With alpha = 1 and twice the threshold, the rate without its window is RATE. */
  private static NormalisedVteam device(Window window, double p) {
    return new NormalisedVteam(
        new NormalisedVteam.Direction(1, RATE, 1, p),
        new NormalisedVteam.Direction(-1, -RATE, 1, p),
        1e-6,
        1e-4,
        window);
  }

  private static double after(NormalisedVteam device, double travel, double state) {
    double volts = travel > 0 ? 2 : -2;
    return new OdePulse(device, volts, Math.abs(travel) / RATE).after(state);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.1", "0.5, -0.1", "0.01, 3", "0.99, -3", "0.3, 8"})
  void joglekarWithPOfOneIsLogistic(double state, double travel) {
    // dx/dt = 4 k x (1 - x)
    double grown = state * Math.exp(4 * travel);
    double expected = grown / (1 - state + grown);
    assertEquals(expected, after(device(Window.JOGLEKAR, 1), travel, state), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1", "0, 2", "0.5, 0.7", "0.9, 5"})
  void biolekWithPOfOneIsATangent(double state, double travel) {
    // Up: dx/dt = k (1 - x^2); down, with y = 1 - x: the same.
    double artanh = 0.5 * Math.log((1 + state) / (1 - state));
    double expected = Math.tanh(artanh + travel);
    assertEquals(expected, after(device(Window.BIOLEK, 1), travel, state), TOLERANCE);
    assertEquals(1 - expected, after(device(Window.BIOLEK, 1), -travel, 1 - state), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.1", "0.2, -0.1", "0.01, 7", "0.9, -20"})
  void prodromakisWithPOfOneIsLogistic(double state, double travel) {
    // 1 - ((x - 1/2)^2 + 3/4) = x (1 - x)
    double grown = state * Math.exp(travel);
    double expected = grown / (1 - state + grown);
    assertEquals(expected, after(device(Window.PRODROMAKIS, 1), travel, state), TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 1.9999, 2, 2.0001, 50})
  void thePowerWindowWithAHalfReachesTheBoundInFiniteTime(double travel) {
    // y = 1 - x obeys dy/dt = -k y^(1/2): sqrt(y) falls by travel / 2, from 1 to 0 at travel 2.
    double root = Math.max(0, 1 - travel / 2);
    assertEquals(1 - root * root, after(device(Window.POWER, 0.5), travel, 0), TOLERANCE);
    if (travel > 2) {
      assertEquals(1, after(device(Window.POWER, 0.5), travel, 0));
      assertEquals(0, after(device(Window.POWER, 0.5), -travel, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.999, 1, 1.001, 1e3, 1e12})
  void aConstantRateStopsAtTheBoundExactly(double travel) {
    NormalisedVteam device = device(Window.NONE, 1);
    assertEquals(Math.min(1, travel), after(device, travel, 0), TOLERANCE);
    assertEquals(Math.max(0, 1 - travel), after(device, -travel, 1), TOLERANCE);
    if (travel > 1) {
      assertEquals(1, after(device, travel, 0));
      assertEquals(0, after(device, -travel, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POWER", "JOGLEKAR", "BIOLEK", "PRODROMAKIS"})
  void aLongPulseConvergesToTheBoundAndStaysThere(Window window) {
    for (double p : new double[] {0.5, 1, 3}) {
      double end = after(device(window, p), 1e5, 0.5);
      assertTrue(end <= 1 && end > 0.99, window + " " + p + ": " + end);
      assertEquals(end, after(device(window, p), 1e-3, end), 1e-7);
      assertEquals(1, after(device(window, p), 1, 1));
      assertEquals(0, after(device(window, p), -1, 0));
    }
  }

  @Test
  void aRampThatOnlyTouchesTheThresholdMovesNothing() {
    NormalisedVteam device = device(Window.JOGLEKAR, 1);
    double touching = Math.nextUp(1.0);
    assertEquals(0.5, RampPulse.of(device, 0.5, touching, 1).after(0.5));
    assertEquals(0.5, RampPulse.of(device, touching, 0.5, 1).after(0.5));
  }
}
