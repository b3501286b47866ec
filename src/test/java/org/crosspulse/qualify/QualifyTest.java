package org.crosspulse.qualify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.ConstantRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sweeps and trains on devices whose answer is known, and on every shipped one. */
class QualifyTest {
  private static final Memristor IDEAL = new ConstantRate(1, -1, 100, -100, 1e-6, 1e-4);

  static Stream<String> shipped() {
    return ShippedFiles.DEVICES.names().stream();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.125, 1", "0.25, 2", "0.5, 0", "0.625, -1.5", "0.75, -3", "1, 0"})
  void aSweepIsATriangle(double part, double volts) {
    assertEquals(volts, Sweep.triangle(2, -3, 7, 0).volts(7 * part), 1e-12);
  }

  @Test
  void anIdealDeviceMovesOnlyBeyondItsThresholds() {
    // Half of the upper quarter pair is beyond 1 V of 2 V: 100/s for half of 4 ms is 0.2.
    List<IvSweep.Point> points = IvSweep.run(IDEAL, Sweep.triangle(2, -2, 8e-3, 0.1), 1000);
    double highest = points.stream().mapToDouble(IvSweep.Point::state).max().orElseThrow();
    assertEquals(0.3, highest, 1e-3);
    assertEquals(0.1, points.get(1000).state(), 1e-3);
    for (IvSweep.Point point : points) {
      assertEquals(IDEAL.conductanceSiemens(point.state()) * point.volts(), point.amperes(), 1e-18);
    }
  }

  @Test
  void aSineIsBeyondHalfItsPeakForAThirdOfItsPeriod() {
    Sweep sweep = new Sweep(2, -2, 6e-3, SweepShape.SINE, 2, 0.1);
    List<IvSweep.Point> points = IvSweep.run(IDEAL, sweep, 1200);
    assertEquals(0.3, points.get(300).state(), 1e-3);
    assertEquals(0.1, points.get(600).state(), 1e-3);
    assertEquals(0.3, points.get(900).state(), 1e-3);
    assertEquals(12e-3, points.get(1200).seconds(), 1e-15);
    assertEquals(-2, points.get(450).volts(), 1e-12);
  }

  @Test
  void aTrainIsItsPulses() {
    double[] expected = {0.1, 0.2, 0.3, 0.4};
    assertArrayEquals(expected, PulseTrain.states(IDEAL, 1.5, 1e-3, 0.1, 3), 1e-12);
    double[] steps = PulseTrain.steps(IDEAL, 1.5, 1e-3, 3);
    assertArrayEquals(new double[] {9.9e-6, 9.9e-6, 0}, steps, 1e-15);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void stimuliMoveEveryShippedDeviceBothWays(String name) {
    Memristor device = DeviceFile.read(name, Path.of("")).device();
    Stimuli stimuli = Stimuli.of(device);
    double[] up = PulseTrain.states(device, stimuli.onVolts(), stimuli.onSeconds(), 0.3, 20);
    double[] down = PulseTrain.states(device, stimuli.offVolts(), stimuli.offSeconds(), 0.7, 20);
    assertTrue(up[20] > 0.31, name + " up to " + up[20]);
    assertTrue(down[20] < 0.69, name + " down to " + down[20]);
  }
}
