package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.device.FlippedTerminals;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.MemristorContractTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pershin–Di Ventra, with its terminals exchanged into this project's sign convention. */
class PershinDiVentraTest {

  /** f as the source prints it, with its absolute values. */
  private static double published(double volts, double alpha, double beta, double threshold) {
    double kink = Math.abs(volts + threshold) - Math.abs(volts - threshold);
    return beta * volts + 0.5 * (alpha - beta) * kink;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void thePiecewiseRateIsThePublishedOne(long seed) {
    Random random = RandomCases.random(seed);
    double alpha = 3 * random.nextDouble();
    double volts = RandomCases.uniform(random, -10, 10);
    assertEquals(
        published(volts, alpha, 2, 4.6),
        PershinDiVentra.resistanceRate(volts, alpha, 2, 4.6),
        1e-13,
        "seed " + seed);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "4.6, 0", "-4.6, 0", "4.5999, 0", "5.6, 1e13", "-6.6, -2e13"})
  void theStatedSetStandsStillInsideExactly(double volts, double ohmsPerSecond) {
    double rate = PershinDiVentra.resistanceRate(volts, 0, 1e13, 4.6);
    assertEquals(ohmsPerSecond, rate, 1e-12 * Math.abs(ohmsPerSecond));
  }

  @ParameterizedTest
  @CsvSource({"0, 10000", "1, 1000", "0.5, 5500"})
  void theStateIsLinearInTheResistance(double state, double ohms) {
    PershinDiVentra device = new PershinDiVentra(1e3, 1e4, 0, 1e13, 4.6);
    assertEquals(ohms, 1 / device.conductanceSiemens(state), 1e-9);
  }

  @Test
  void aPulseMovesTheResistanceByBetaTimesTheOverdrive() {
    // The catalogue's closed form: a change of beta (u - V_t) T ohms until the bound.
    Memristor device = new FlippedTerminals(new PershinDiVentra(1e3, 1e4, 0, 1e13, 4.6));
    double moved = device.pulse(5.6, 90e-12).after(0.25) - 0.25;
    assertEquals(1e13 * 1.0 * 90e-12 / 9000, moved, 1e-12);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void withAlphaItCreepsInsideTheThreshold(long seed) {
    Random random = RandomCases.random(seed);
    double alpha = RandomDevices.beta(random) / 50;
    PershinDiVentra source = RandomDevices.pershinDiVentra(random, alpha);
    Memristor device = new FlippedTerminals(source);
    double volts = device.thresholds().onVolts() * RandomCases.uniform(random, -1, 1);
    double range = source.offOhms() - source.onOhms();
    double seconds = 0.3 * range / (alpha * Math.abs(volts));
    assertFalse(device.hasDeadZone() || device.isStillAt(volts), "seed " + seed);
    double disturb = device.pulse(volts, seconds).after(0.5) - 0.5;
    assertEquals(alpha * volts * seconds / range, disturb, 1e-12, "seed " + seed);
  }

  /** The contract with an exact dead zone. */
  @Nested
  class WithoutAlpha extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return new FlippedTerminals(RandomDevices.pershinDiVentra(random, 0));
    }
  }

  /** The contract without a dead zone. */
  @Nested
  class WithAlpha extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      double alpha = RandomDevices.beta(random) * RandomCases.uniform(random, 0.001, 1.5);
      return new FlippedTerminals(RandomDevices.pershinDiVentra(random, alpha));
    }
  }
}
