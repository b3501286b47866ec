package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws that every memristor obeys, in this project's sign convention. */
public abstract class MemristorContractTest extends PulseMapContractTest {
  private static final double TOLERANCE = 1e-12;
  private static final double[] STATES = {0.01, 0.2, 0.5, 0.8, 0.99};

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
    double on = device.thresholds().stillOnVolts();
    double off = device.thresholds().stillOffVolts();
    double[] inside = {0, -0.0, on, off, Math.nextDown(on), Math.nextUp(off), on / 2, 1e-3 * off};
    for (double volts : inside) {
      boolean anyMoves = Arrays.stream(STATES).anyMatch(state -> device.rate(volts, state) != 0);
      assertEquals(!anyMoves, device.isStillAt(volts), volts + " V, seed " + seed);
      for (double state : STATES) {
        double toGo = device.destination(volts) - state;
        assertTrue(device.rate(volts, state) * toGo >= 0, volts + " V, seed " + seed);
      }
      if (device.hasDeadZone()) {
        assertStill(device, volts, Stimulus.state(random), "seed " + seed);
      }
    }
    assertTrue(disturb(device, on / 2) <= disturb(device, on), "seed " + seed);
    assertTrue(disturb(device, off / 2) <= disturb(device, off), "seed " + seed);
  }

  /** How far a microsecond at a voltage moves the device from the middle of its range. */
  private static double disturb(Memristor device, double volts) {
    double disturb = Math.abs(device.pulse(volts, 1e-6).after(0.5) - 0.5);
    assertTrue(disturb >= 0 && disturb <= 0.5, volts + " V on " + device);
    return disturb;
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

  /** From the dead zone or from beyond, up or down, and through a bound. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void aRampIsTheIntegralOfTheRate(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    Stimulus peak = Stimulus.of(random, device, 1e-3, 2);
    for (double part : new double[] {0, 0.4, 0.9, 0.9999999, 1}) {
      double foot = part * peak.volts();
      double state = Stimulus.state(random);
      String message = foot + " V, " + at(seed, device, peak);
      assertEquals(
          RampPulse.of(device, foot, peak.volts(), peak.seconds()).after(state),
          device.ramp(foot, peak.volts(), peak.seconds()).after(state),
          1e-11,
          message);
      assertEquals(
          RampPulse.of(device, peak.volts(), foot, peak.seconds()).after(state),
          device.ramp(peak.volts(), foot, peak.seconds()).after(state),
          1e-11,
          message);
    }
  }

  /** A staircase of small constant steps is as close to a ramp as its steps are small. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void aRampIsTheLimitOfAStaircase(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    Stimulus peak = Stimulus.of(random, device, 1e-3, 0.5);
    double start = RandomCases.uniform(random, 0.2, 0.8);
    double ramp = device.ramp(0, peak.volts(), peak.seconds()).after(start);
    double fastest =
        Arrays.stream(STATES).map(x -> Math.abs(device.rate(peak.volts(), x))).max().orElse(0);
    for (int steps : new int[] {50, 200}) {
      double state = start;
      for (int step = 0; step < steps; step++) {
        double volts = (step + 0.5) / steps * peak.volts();
        state = device.pulse(volts, peak.seconds() / steps).after(state);
      }
      assertEquals(
          ramp, state, 2 * fastest * peak.seconds() / steps + 1e-12, at(seed, device, peak));
    }
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
    double rate = device.rate(pulse.volts(), inside);
    assertEquals(pulse.raises(device) ? 1 : -1, Math.signum(rate), at(seed, device, pulse));
    // A window may slow the state so much that the pulse is lost in its rounding.
    if (Math.abs(rate) * pulse.seconds() > 1e-15) {
      assertEquals(Math.signum(rate), Math.signum(moved), at(seed, device, pulse));
    }
    assertTrue(device.thresholds().onVolts() > 0, "a positive voltage must raise the conductance");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void everyStateMovesBeyondTheOuterThresholds(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    double state = 0.01 + 0.98 * random.nextDouble();
    double on = 1.001 * device.thresholds().onVolts();
    double off = 1.001 * device.thresholds().offVolts();
    assertTrue(device.rate(on, state) * device.thresholds().onVolts() > 0, "seed " + seed);
    assertTrue(device.rate(off, state) * device.thresholds().offVolts() > 0, "seed " + seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theCurrentHasTheSignOfTheVoltageAndGrowsWithIt(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    double state = 0.01 + 0.99 * random.nextDouble();
    assertEquals(0, device.currentAmperes(0, state), 1e-300, "seed " + seed);
    for (double threshold :
        new double[] {device.thresholds().onVolts(), device.thresholds().offVolts()}) {
      double half = device.currentAmperes(threshold / 2, state);
      double full = device.currentAmperes(threshold, state);
      assertTrue(half * threshold > 0 && Math.abs(full) > Math.abs(half), "seed " + seed);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theCurrentIsOhmicWhereTheDeviceSaysSo(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = device(random);
    boolean ohmic = true;
    for (double state : STATES) {
      double siemens = device.conductanceSiemens(state);
      for (double volts : new double[] {-2, -0.3, 1e-3, 0.1, 1.1}) {
        double difference = device.currentAmperes(volts, state) - siemens * volts;
        ohmic &= Math.abs(difference) <= TOLERANCE * Math.abs(siemens * volts);
      }
    }
    assertEquals(ohmic, device.isOhmic(), "seed " + seed + " on " + device);
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
    double before = -1e-300;
    for (int k = 0; k <= 100; k++) {
      double state = k / 100.0;
      double siemens = device.conductanceSiemens(state);
      assertTrue(siemens > before, "seed " + seed);
      assertEquals(state, device.stateAtConductance(siemens), TOLERANCE, "seed " + seed);
      before = siemens;
    }
  }
}
