package org.crosspulse.variability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.MemristorContractTest;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.model.NormalisedVteam;
import org.crosspulse.device.model.RandomDevices;
import org.crosspulse.device.model.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A varied device is a device: it obeys the whole contract, whatever its model. */
class VariedDeviceTest extends MemristorContractTest {
  private static final double ROUNDING = 1e-12;

  @Override
  protected Memristor device(Random random) {
    return new VariedDevice(RandomDevices.any(random), factors(random));
  }

  private static VariedDevice.Factors factors(Random random) {
    return new VariedDevice.Factors(
        factor(random),
        factor(random),
        factor(random),
        factor(random),
        RandomCases.uniform(random, 0.5, 1),
        RandomCases.uniform(random, 1, 2));
  }

  private static double factor(Random random) {
    return RandomCases.logUniform(random, 0.5, 2);
  }

  /** Yakopcic's conductance is in proportion to the state: a cell that is stuck off has none. */
  @Test
  void aCellThatDoesNotConductHasACurrentOfZero() {
    Memristor file = DeviceFile.read("yakopcic-miao", Path.of("")).device();
    Memristor varied = new VariedDevice(file, new VariedDevice.Factors(1, 1, 1, 1, 1.2, 1.3));
    assertEquals(0, varied.currentAmperes(0.7, 0));
    double near = varied.currentAmperes(0.7, 1e-9) / file.currentAmperes(0.7, 1e-9);
    assertEquals(1.3, near, 1e-9);
  }

  /** VTEAM's rate is a function of v/V: the factors are those of its own parameters. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void isTheDeviceWithThoseParameters(long seed) {
    Random random = RandomCases.random(seed);
    NormalisedVteam file = RandomDevices.vteam(random, Window.POWER);
    VariedDevice.Factors factors = factors(random);
    Memristor expected =
        new NormalisedVteam(
            direction(file.on(), factors.on(), factors.rise()),
            direction(file.off(), factors.off(), factors.fall()),
            file.minSiemens() * factors.minSiemens(),
            file.maxSiemens() * factors.maxSiemens(),
            file.window());
    Memristor varied = new VariedDevice(file, factors);
    assertEquals(expected.thresholds(), varied.thresholds(), "seed " + seed);
    for (double multiple : new double[] {1.2, 1.7}) {
      for (double volts :
          new double[] {
            multiple * expected.thresholds().onVolts(), multiple * expected.thresholds().offVolts()
          }) {
        double state = random.nextDouble();
        double rate = expected.rate(volts, state);
        assertEquals(rate, varied.rate(volts, state), 1e-9 * Math.abs(rate), "seed " + seed);
        double seconds = 0.1 / Math.abs(rate);
        assertEquals(
            expected.pulse(volts, seconds).after(state),
            varied.pulse(volts, seconds).after(state),
            1e-9,
            "seed " + seed);
      }
    }
    double state = random.nextDouble();
    assertEquals(
        expected.conductanceSiemens(state),
        varied.conductanceSiemens(state),
        1e-18,
        "seed " + seed);
    assertEquals(
        expected.currentAmperes(1, state), varied.currentAmperes(1, state), 1e-18, "seed " + seed);
  }

  private static NormalisedVteam.Direction direction(
      NormalisedVteam.Direction file, double threshold, double rate) {
    return new NormalisedVteam.Direction(
        file.thresholdVolts() * threshold,
        file.ratePerSecond() * rate,
        file.alpha(),
        file.windowExponent());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void itsPulseIsTheIntegralOfItsRate(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    double volts = 1.4 * device.thresholds().onVolts();
    double state = random.nextDouble();
    double seconds = 0.3 / Math.max(1e-300, Math.abs(device.rate(volts, state)));
    assertEquals(
        new OdePulse(device, volts, seconds).after(state),
        device.pulse(volts, seconds).after(state),
        ROUNDING,
        "seed " + seed + " " + device);
  }

  @Test
  void aStuckDeviceNeverMoves() {
    Memristor inner = RandomDevices.constantRate(RandomCases.random(1));
    Memristor stuck = new StuckDevice(inner);
    assertTrue(stuck.isStillAt(1e3));
    assertEquals(0.3, stuck.pulse(1e3, 1e3).after(0.3));
    assertEquals(0.3, new OdePulse(stuck, 1e3, 1e3).after(0.3));
    assertEquals(inner.conductanceSiemens(0.3), stuck.conductanceSiemens(0.3));
  }

  @Test
  void aDeviceOfRateZeroIsStillOnThatSideOnly() {
    Memristor inner = RandomDevices.constantRate(RandomCases.random(1));
    Memristor device = new VariedDevice(inner, new VariedDevice.Factors(1, 1, 0, 1, 1, 1));
    assertTrue(device.isStillAt(2 * inner.thresholds().onVolts()));
    assertTrue(!device.isStillAt(2 * inner.thresholds().offVolts()));
  }
}
