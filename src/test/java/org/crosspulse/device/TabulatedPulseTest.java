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

  static Stream<String> integrated() {
    return ShippedFiles.DEVICES.names().stream()
        .filter(name -> pulse(device(name), true) instanceof OdePulse);
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
        check(name, exact, table, Stimulus.state(random));
        // JART runs away within a thousandth of its range.
        check(name, exact, table, RandomCases.logUniform(random, 1e-4, 1e-2));
      }
    }
  }

  /** The table's value is the exact one of a state that differs by rounding. */
  private static void check(String name, PulseMap exact, PulseMap table, double state) {
    double bound = TabulatedPulse.BOUND;
    double low = exact.after(Math.max(0, state - bound)) - bound;
    double high = exact.after(Math.min(1, state + bound)) + bound;
    double found = table.after(state);
    assertTrue(low <= found && found <= high, () -> name + " from " + state + " to " + found);
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
