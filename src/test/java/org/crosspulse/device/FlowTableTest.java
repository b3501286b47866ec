package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A flow's table is within its bound of the integrator for pulses of every length and number. */
class FlowTableTest {
  private static final double BOUND = TabulatedPulse.BOUND;

  /** A step of about a thousandth of the range: what a training pulse makes at most. */
  private static final double STEP = 1e-3;

  private static final int CASES = 60;

  /** Every shipped device without a closed form, at full and at half select of both signs. */
  static Stream<Arguments> flows() {
    return ShippedFiles.DEVICES.names().stream()
        .flatMap(
            name ->
                volts(device(name))
                    .filter(volts -> device(name).pulse(volts, 1e-6) instanceof OdePulse)
                    .mapToObj(volts -> Arguments.of(name, volts)));
  }

  private static DoubleStream volts(Memristor device) {
    double on = 4.0 / 3 * device.thresholds().onVolts();
    double off = 4.0 / 3 * device.thresholds().offVolts();
    return DoubleStream.of(on, off, on / 2, off / 2);
  }

  private static Memristor device(String name) {
    return DeviceFile.read(name, Path.of("")).device();
  }

  private static FlowTable table(Memristor device, double volts) {
    return FlowTable.of(device, volts).orElseThrow();
  }

  /** The seconds of a step from some state that moves. */
  private static double stepSeconds(Memristor device, double volts, Random random) {
    double rate = 0;
    for (int trial = 0; trial < 200 && Math.abs(rate) < 1e-12; trial++) {
      rate = device.rate(volts, state(random, device, volts));
    }
    return STEP / Math.max(1e-12, Math.abs(rate));
  }

  /** Any state; small ones, ends, corners and their neighbours more often than chance would. */
  private static double state(Random random, Memristor device, double volts) {
    double[] places =
        DoubleStream.concat(
                DoubleStream.of(0, 1, device.destination(volts)), Arrays.stream(device.kinks()))
            .toArray();
    double place = places[random.nextInt(places.length)];
    double near = place + (random.nextDouble() - 0.5) * RandomCases.logUniform(random, 1e-15, 0.1);
    double state =
        RandomCases.pick(
            random,
            List.of(
                random.nextDouble(),
                random.nextDouble(),
                RandomCases.logUniform(random, 1e-5, 0.1),
                place,
                near));
    return Math.min(1, Math.max(0, state));
  }

  @ParameterizedTest(name = "{0} at {1} V")
  @MethodSource("flows")
  void theTableIsWithinItsBound(String name, double volts) {
    Memristor device = device(name);
    FlowTable table = table(device, volts);
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    for (int k = 0; k < CASES; k++) {
      double seconds =
          stepSeconds(device, volts, random) * RandomCases.logUniform(random, 1e-3, 1e3);
      double state = state(random, device, volts);
      OdePulse exact = new OdePulse(device, volts, seconds);
      check(exact, state, table.after(state, seconds), BOUND, name + " for " + seconds + " s");
    }
  }

  /** What was found is the exact map's value of a state that differs by rounding. */
  private static void check(PulseMap exact, double state, double found, double bound, String what) {
    double low = Math.min(exact.after(Math.max(0, state - bound)), exact.after(state)) - bound;
    double high = Math.max(exact.after(Math.min(1, state + bound)), exact.after(state)) + bound;
    assertTrue(
        low <= found && found <= high,
        () ->
            "seed "
                + RandomCases.FIRST_SEED
                + ": "
                + what
                + " from "
                + state
                + " to "
                + found
                + ", allowed "
                + low
                + " to "
                + high);
  }

  @ParameterizedTest(name = "{0} at {1} V")
  @MethodSource("flows")
  void severalPulsesAreWithinTheBoundOfAsManyIntegrations(String name, double volts) {
    Memristor device = device(name);
    FlowTable table = table(device, volts);
    Random random = RandomCases.random(RandomCases.FIRST_SEED + 1);
    for (int pulses : new int[] {2, 7, 30}) {
      double seconds = stepSeconds(device, volts, random);
      double state = state(random, device, volts);
      OdePulse one = new OdePulse(device, volts, seconds);
      OdePulse whole = new OdePulse(device, volts, pulses * seconds);
      double found = table.pulse(seconds).after(state, pulses);
      String what = name + ", " + pulses + " times " + seconds + " s";
      check(whole, state, found, BOUND, what);
      // Each integration adds its own error: 1e-14 of the range a step, amplified as the states
      // are.
      check(x -> one.after(x, pulses), state, found, BOUND, what + ", singly");
    }
  }

  @ParameterizedTest(name = "{0} at {1} V")
  @MethodSource("flows")
  void stateNeverMovesAgainstTheMotion(String name, double volts) {
    Memristor device = device(name);
    FlowTable table = table(device, volts);
    Random random = RandomCases.random(RandomCases.FIRST_SEED + 2);
    double end = device.destination(volts);
    for (int k = 0; k < 3000; k++) {
      double seconds =
          stepSeconds(device, volts, random) * RandomCases.logUniform(random, 1e-20, 1e3);
      double state = state(random, device, volts);
      double found = table.after(state, seconds);
      assertTrue(found >= Math.min(state, end) && found <= Math.max(state, end), name);
      assertEquals(state, table.after(state, 0), 0, name);
    }
  }

  /** Pulses that hardly move anything: a thousand of them are still one of their whole duration. */
  @ParameterizedTest(name = "{0} at {1} V")
  @MethodSource("flows")
  void tinyPulsesDoNotDrift(String name, double volts) {
    Memristor device = device(name);
    FlowTable table = table(device, volts);
    Random random = RandomCases.random(RandomCases.FIRST_SEED + 3);
    for (int k = 0; k < 20; k++) {
      double state = random.nextDouble();
      double seconds = 1e-6 * stepSeconds(device, volts, random);
      double singly = state;
      for (int pulse = 0; pulse < 1000; pulse++) {
        singly = table.after(singly, seconds);
      }
      double together = table.after(state, 1000 * seconds);
      double drift = 1000 * Math.ulp(1.0);
      double low = Math.min(table.after(Math.max(0, state - drift), 1000 * seconds), together);
      double high = Math.max(table.after(Math.min(1, state + drift), 1000 * seconds), together);
      assertTrue(singly >= low - drift && singly <= high + drift, name + " from " + state);
    }
  }

  /** The short way of tiny motions agrees with the table, from anywhere, to rounding. */
  @ParameterizedTest(name = "{0} at {1} V")
  @MethodSource("flows")
  void shortMotionsAreThoseOfTheTable(String name, double volts) {
    Memristor device = device(name);
    FlowTable table = table(device, volts);
    FlowDrift drift = table.drift();
    Random random = RandomCases.random(RandomCases.FIRST_SEED + 4);
    int taken = 0;
    for (int k = 0; k < 3000; k++) {
      double state = state(random, device, volts);
      double rate = Math.abs(device.rate(volts, state));
      double seconds = RandomCases.logUniform(random, 1e-16, 1e-5) / Math.max(1e-12, rate);
      double found = drift.after(state, seconds);
      if (found >= 0) {
        taken++;
        double allowed = 3 * Math.ulp(0.5);
        double low = table.after(Math.max(0, state - allowed), seconds) - allowed;
        double high = table.after(Math.min(1, state + allowed), seconds) + allowed;
        assertTrue(low <= found && found <= high, () -> name + " from " + state + ": " + found);
      }
    }
    // TEAM's half select moves few states at all.
    assertTrue(taken > 0 || drift.usualSeconds() == 0, name);
  }

  @ParameterizedTest(name = "{0} at {1} V")
  @MethodSource("flows")
  void aRowIsItsCellsBitForBit(String name, double volts) {
    Memristor device = device(name);
    FlowTable table = table(device, volts);
    Random random = RandomCases.random(RandomCases.FIRST_SEED + 5);
    double usual = Math.max(1e-12, table.drift().usualSeconds());
    for (double seconds : new double[] {usual / 40, 3 * usual, 1e4 * usual}) {
      PulseMap map = table.pulse(seconds);
      int[] pulses = random.ints(40, 0, 30).toArray();
      double[] states = random.doubles(43).toArray();
      double[] remainders = states.clone();
      map.playRemainders(remainders, 3, pulses, 11);
      int[] columns = IntStream.range(0, 40).toArray();
      double[] meetings = states.clone();
      map.playRow(meetings, 3, columns, pulses, 40, 11);
      for (int column = 0; column < 40; column++) {
        double state = states[3 + column];
        assertEquals(map.after(state, Math.abs(11 - pulses[column])), remainders[3 + column], name);
        assertEquals(map.after(state, Math.min(11, pulses[column])), meetings[3 + column], name);
        assertEquals(map.after(state), map.after(state, 1), name);
      }
    }
  }

  @Test
  void aFlowThatIsNoneIsRefused() {
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    Memristor rough = new Rough(random);
    assertFalse(FlowTable.of(rough, 1).isPresent(), "a table of noise");
  }

  /** A rate that is noise. */
  private record Rough(Random random) implements Memristor {
    @Override
    public Thresholds thresholds() {
      return new Thresholds(1, -1);
    }

    @Override
    public boolean hasDeadZone() {
      return true;
    }

    @Override
    public double rate(double volts, double state) {
      return 1 + random.nextDouble();
    }

    @Override
    public double conductanceSiemens(double state) {
      return state;
    }

    @Override
    public double stateAtConductance(double siemens) {
      return siemens;
    }
  }
}
