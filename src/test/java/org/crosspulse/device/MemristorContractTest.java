package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws that every memristor obeys, in this project's sign convention. */
public abstract class MemristorContractTest extends PulseMapContractTest {
  private static final double TOLERANCE = 1e-12;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void zeroTimeChangesNothing(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    Stimulus pulse = Stimulus.of(random, device, 1, 2);
    assertEquals(
        pulse.state(), device.pulse(pulse.volts(), 0).after(pulse.state()), "seed " + seed);
    assertEquals(
        pulse.state(), new OdePulse(device, pulse.volts(), 0).after(pulse.state()), "seed " + seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void betweenTheThresholdsItIsStillOrSaysSo(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    double on = device.thresholds().onVolts();
    double off = device.thresholds().offVolts();
    assertTrue(device.isStillAt(0) && device.isStillAt(-0.0), "seed " + seed);
    double[] inside = {on, off, Math.nextDown(on), Math.nextUp(off), on / 2, off / 2, 1e-3 * on};
    for (double volts : inside) {
      assertEquals(device.hasDeadZone(), device.isStillAt(volts), "seed " + seed);
      Stimulus disturb = new Stimulus(volts, 1e-9, 0.5);
      if (device.hasDeadZone()) {
        assertStill(device, volts, Stimulus.state(random), "seed " + seed);
      } else {
        double moved = disturb.play(device) - 0.5;
        assertEquals(Math.signum(volts), Math.signum(moved), at(seed, device, disturb));
      }
    }
  }

  private static void assertStill(Memristor device, double volts, double state, String seed) {
    assertEquals(0, device.rate(volts, state), 0, seed);
    for (double seconds : new double[] {1e-15, 1, 1e300}) {
      String message = seed + ": " + new Stimulus(volts, seconds, state) + " on " + device;
      assertTrue(device.pulse(volts, seconds).isIdentity(), message);
      assertEquals(state, device.pulse(volts, seconds).after(state), message);
      assertEquals(state, new OdePulse(device, volts, seconds).after(state), message);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void twoIntervalsEqualTheirSum(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    Stimulus pulse = Stimulus.of(random, device, 1e-6, 10);
    // Not next to a bound: leaving one under a window magnifies the last bit of the state.
    double start = RandomCases.uniform(random, 0.01, 0.99);
    Stimulus whole = new Stimulus(pulse.volts(), pulse.seconds(), start);
    double first = whole.seconds() * random.nextDouble();
    double middle = device.pulse(whole.volts(), first).after(start);
    double end = device.pulse(whole.volts(), whole.seconds() - first).after(middle);
    assertEquals(whole.play(device), end, TOLERANCE, at(seed, device, whole));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theStateStaysInItsBounds(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    // A travel of a million ranges, and one below the resolution of a double.
    for (double[] travel : new double[][] {{1e3, 1e6}, {1e-300, 1e-17}, {1e-17, 1e-15}}) {
      Stimulus pulse = Stimulus.of(random, device, travel[0], travel[1]);
      double state = pulse.play(device);
      assertTrue(state >= 0 && state <= 1, () -> state + " at " + at(seed, device, pulse));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void polarityGivesTheSign(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    Stimulus pulse = Stimulus.of(random, device, 1e-9, 10);
    double inside = 0.01 + 0.98 * random.nextDouble();
    double moved = new Stimulus(pulse.volts(), pulse.seconds(), inside).play(device) - inside;
    assertEquals(pulse.raises(device) ? 1 : -1, Math.signum(moved), at(seed, device, pulse));
    assertEquals(
        Math.signum(moved), Math.signum(device.rate(pulse.volts(), inside)), "seed " + seed);
    assertTrue(device.thresholds().onVolts() > 0, "a positive voltage must raise the conductance");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void aHigherStateStaysHigher(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    Stimulus pulse = Stimulus.of(random, device, 1e-6, 10);
    double other = Stimulus.state(random);
    PulseMap map = device.pulse(pulse.volts(), pulse.seconds());
    double low = map.after(Math.min(pulse.state(), other));
    double high = map.after(Math.max(pulse.state(), other));
    assertTrue(low <= high + 1e-14, () -> at(seed, device, pulse) + " and from " + other);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void conductanceRisesWithTheStateAndIsInverted(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    double before = 0;
    for (int k = 0; k <= 100; k++) {
      double state = k / 100.0;
      double siemens = device.conductanceSiemens(state);
      assertTrue(siemens > before, "seed " + seed);
      assertEquals(state, device.stateAtConductance(siemens), TOLERANCE, "seed " + seed);
      before = siemens;
    }
  }
}
