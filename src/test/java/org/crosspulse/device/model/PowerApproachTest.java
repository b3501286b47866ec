package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The power window's closed form is smooth in its exponent, at 1 too. */
class PowerApproachTest {
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-11, 1e-13, 1e-15})
  void nearOneItIsTheExponential(double difference) {
    double travel = 0.3125;
    double exponential = 0.5 * Math.exp(-travel);
    for (double exponent : new double[] {1 + difference, 1 - difference}) {
      double left = PowerApproach.distanceAfter(0.5, travel, exponent);
      assertEquals(exponential, left, difference + 1e-15, "p = " + exponent);
    }
  }
}
