package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table is within its stated bound of the integrator, for every shipped device without a form.
 */
class TabulatedPulseTest {
  /** A step of about a thousandth of the range: what a training pulse makes. */
  private static final double STEP = 1e-3;

  /** Its thermal runaway: within a thousandth of the range from no motion to thousands of steps. */
  private static final String TOO_STEEP = "jart-vcm-v1b";

  static Stream<String> integrated() {
    return ShippedFiles.DEVICES.names().stream()
        .filter(name -> pulse(device(name), true) instanceof OdePulse)
        .filter(name -> !name.equals(TOO_STEEP));
  }

  private static Memristor device(String name) {
    return DeviceFile.read(name, Path.of("")).device();
  }

  private static PulseMap pulse(Memristor device, boolean up) {
    Thresholds thresholds = device.thresholds();
    double volts = 4.0 / 3 * (up ? thresholds.onVolts() : thresholds.offVolts());
    return device.pulse(volts, STEP / Math.abs(device.rate(volts, up ? 0.3 : 0.7)));
  }

  @ParameterizedTest
  @MethodSource("integrated")
  void theTableIsWithinItsBound(String name) {
    for (boolean up : new boolean[] {true, false}) {
      PulseMap exact = pulse(device(name), up);
      PulseMap table = TabulatedPulse.of(exact);
      assertInstanceOf(TabulatedPulse.class, table, name);
      Random random = RandomCases.random(RandomCases.FIRST_SEED);
      for (int k = 0; k < 300; k++) {
        double state = Stimulus.state(random);
        assertEquals(
            exact.after(state),
            table.after(state),
            TabulatedPulse.BOUND,
            name + (up ? " up" : " down") + " from " + state);
      }
    }
  }

  @Test
  void aKinkIsResolvedToTheBound() {
    PulseMap clipped = state -> Math.min(1, state + 0.3 * state * (1 - state) + 0.0007);
    PulseMap table = TabulatedPulse.of(clipped);
    for (int k = 0; k <= 10_000; k++) {
      assertEquals(clipped.after(k / 1e4), table.after(k / 1e4), TabulatedPulse.BOUND);
    }
  }

  @Test
  void whatCannotBeTabulatedIsPlayedExactly() {
    Random random = new Random(1);
    PulseMap noise = state -> Math.min(1, state + 0.01 * random.nextDouble());
    assertTrue(TabulatedPulse.of(noise) == noise);
  }
}
