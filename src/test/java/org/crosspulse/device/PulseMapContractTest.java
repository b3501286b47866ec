package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pulse maps of every model obey: closed forms and fast loops change nothing. */
abstract class PulseMapContractTest {
  /** Largest difference (of the state's range) between a closed form and the integrator. */
  private static final double TOLERANCE = 1e-12;

  /** A random device of the model under test. */
  protected abstract Memristor device(Random random);

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theClosedFormIsTheSolutionOfTheEquation(long seed) {
    Random random = RandomCases.random(seed);
    for (int k = 0; k < 10; k++) {
      Memristor device = device(random);
      Stimulus pulse = Stimulus.of(random, device, 1e-6, 100);
      double integrated = new OdePulse(device, pulse.volts(), pulse.seconds()).after(pulse.state());
      assertEquals(integrated, pulse.play(device), TOLERANCE, at(seed, device, pulse));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void severalPulsesAreOneAfterAnother(long seed) {
    Random random = RandomCases.random(seed);
    for (int pulses : new int[] {0, 1, 2, 5, 33, 100}) {
      Memristor device = device(random);
      Stimulus pulse = Stimulus.of(random, device, 1e-5, 0.05);
      PulseMap map = device.pulse(pulse.volts(), pulse.seconds());
      double expected = pulse.state();
      for (int k = 0; k < pulses; k++) {
        expected = map.after(expected);
      }
      double tolerance = map instanceof ConstantStep ? 0 : 1e-13;
      assertEquals(
          expected,
          map.after(pulse.state(), pulses),
          tolerance,
          pulses + " pulses, " + at(seed, device, pulse));
    }
  }

  @ParameterizedTest(name = "{0} cells")
  @MethodSource("awkwardLengths")
  void aRowIsItsCellsBitForBit(int length) {
    Random random = RandomCases.random(RandomCases.FIRST_SEED + length);
    for (int rowPulses : new int[] {1, 2, 5, 40}) {
      Memristor device = device(random);
      Stimulus pulse = Stimulus.of(random, device, 1e-4, 0.02);
      PulseMap map = device.pulse(pulse.volts(), pulse.seconds());
      int[] columns = IntStream.range(0, 2 * length).filter(cell -> cell % 2 == 1).toArray();
      int[] pulses = random.ints(length, 1, 30).toArray();
      double[] played = random.doubles(2 * length + 3).toArray();
      double[] expected = played.clone();
      for (int k = 0; k < length; k++) {
        int cell = 3 + columns[k];
        expected[cell] = map.after(expected[cell], Math.min(rowPulses, pulses[k]));
      }
      map.playRow(played, 3, columns, pulses, length, rowPulses);
      assertArrayEquals(expected, played, 0, rowPulses + " of " + pulse + " on " + device);
    }
  }

  static int[] awkwardLengths() {
    return new int[] {0, 1, 2, 7, 8, 9, 31, 110};
  }

  static String at(long seed, Memristor device, Stimulus pulse) {
    return "seed " + seed + ": " + pulse + " on " + device;
  }
}
