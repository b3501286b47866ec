package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many pulses in one addition are the same, to the last bit, as one after another. */
class ConstantStepTest {
  private static void check(double step, double state, int pulses) {
    PulseMap map = ConstantStep.of(step);
    double expected = state;
    for (int k = 0; k < pulses; k++) {
      expected = map.after(expected);
    }
    assertEquals(expected, map.after(state, pulses), step + " x " + pulses + " from " + state);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void onRandomStepsAndStates(long seed) {
    Random random = RandomCases.random(seed);
    for (int k = 0; k < 2000; k++) {
      double step = RandomCases.logUniform(random, 1e-9, 0.1) * (random.nextBoolean() ? 1 : -1);
      // States near every power of two, and anywhere.
      double state =
          random.nextBoolean()
              ? random.nextDouble()
              : Math.min(1, Math.scalb(1 + 1e-3 * random.nextGaussian(), -random.nextInt(12)));
      check(step, state, random.nextInt(120));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void onStepsThatAreTies(long seed) {
    Random random = RandomCases.random(seed);
    for (int k = 0; k < 2000; k++) {
      // Few bits, the lowest at half an ulp of the state's binade or near it.
      int lowest = -54 - random.nextInt(6) + random.nextInt(4);
      double step = Math.scalb((double) (2L * random.nextInt(1 << 20) + 1), lowest);
      check(random.nextBoolean() ? step : -step, random.nextDouble(), random.nextInt(200));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 0.5, 0.25, Double.MIN_VALUE, 0x1.fffffffffffffp-1, 0x1p-1022})
  void fromTheEdgesOfBinades(double state) {
    for (double step : new double[] {1e-3, -1e-3, 0x1p-53, -0x1p-53, 0x1p-54, 0.3, -0.3, 5, -5}) {
      for (int pulses : new int[] {0, 1, 2, 3, 50}) {
        check(step, state, pulses);
      }
    }
  }
}
