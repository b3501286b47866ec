package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
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

  @ParameterizedTest(name = "{0} cells")
  @MethodSource("awkwardLengths")
  void playIsAfterRepeatedBitForBit(int length) {
    Random random = RandomCases.random(RandomCases.FIRST_SEED + length);
    for (int pulses : new int[] {0, 1, 2, 5}) {
      Memristor device = device(random);
      Stimulus pulse = Stimulus.of(random, device, 1e-3, 0.3);
      PulseMap map = device.pulse(pulse.volts(), pulse.seconds());
      double[] played = random.doubles(length + 3).toArray();
      double[] expected = played.clone();
      for (int cell = 0; cell < length; cell++) {
        for (int k = 0; k < pulses; k++) {
          expected[cell] = map.after(expected[cell]);
        }
      }
      map.play(played, length, pulses);
      // The three cells beyond the length are untouched in both.
      assertArrayEquals(expected, played, 0, pulses + " of " + pulse + " on " + device);
    }
  }

  static int[] awkwardLengths() {
    return new int[] {0, 1, 2, 7, 8, 9, 31, 110, 784};
  }

  static String at(long seed, Memristor device, Stimulus pulse) {
    return "seed " + seed + ": " + pulse + " on " + device;
  }
}
