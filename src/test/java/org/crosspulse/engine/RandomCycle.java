package org.crosspulse.engine;

import java.util.Arrays;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.RandomDevices;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.RandomSchemes;
import org.crosspulse.pulse.Schedule;

/**
 * A random crossbar with a random cycle to play on it.
 *
 * @param initial never played on: {@link #crossbar} copies it
 */
public record RandomCycle(long seed, Crossbar initial, Schedule schedule, PulseCounts counts) {
  private static final int MOST_ROWS = 12;
  private static final int MOST_COLUMNS = 9;

  /** Any device under any scheme, a broken dead zone included. */
  public static RandomCycle any(long seed) {
    Random random = RandomCases.random(seed);
    return of(seed, random, RandomDevices.any(random), RandomSchemes.any(random));
  }

  /** The ideal device under any scheme. */
  public static RandomCycle constantRate(long seed) {
    Random random = RandomCases.random(seed);
    return of(seed, random, RandomDevices.constantRate(random), RandomSchemes.any(random));
  }

  /** The ideal device inside its operating window. */
  public static RandomCycle intact(long seed) {
    Random random = RandomCases.random(seed);
    return of(seed, random, RandomDevices.constantRate(random), RandomSchemes.inside(random));
  }

  /** Any device under any scheme with any placements. */
  public static RandomCycle placed(long seed) {
    Random random = RandomCases.random(seed);
    return of(
        seed,
        random,
        RandomDevices.any(random),
        RandomSchemes.placed(random, RandomSchemes.any(random), 12));
  }

  /** The ideal device under any scheme with any placements, and up to some three words of slots. */
  public static RandomCycle placedOnConstantRate(long seed) {
    Random random = RandomCases.random(seed);
    return of(
        seed,
        random,
        RandomDevices.constantRate(random),
        RandomSchemes.placed(random, RandomSchemes.any(random), random.nextBoolean() ? 12 : 200));
  }

  /** A cycle of that device and scheme on an array of random size, states and counts. */
  static RandomCycle of(long seed, Random random, Memristor device, PulseScheme scheme) {
    Schedule schedule =
        scheme.resolve(device.thresholds().onVolts(), device.thresholds().offVolts());
    int rows = 1 + random.nextInt(MOST_ROWS);
    int columns = 1 + random.nextInt(MOST_COLUMNS);
    double[] states = random.doubles((long) rows * columns).toArray();
    return new RandomCycle(
        seed,
        new Crossbar(rows, columns, device, states),
        schedule,
        RandomSchemes.counts(random, schedule, rows, columns));
  }

  /** A corner of the array, and no more pulses than that. */
  RandomCycle atMost(int mostRows, int mostColumns, int mostPulses) {
    int rows = Math.min(mostRows, initial.rows());
    int columns = Math.min(mostColumns, initial.columns());
    return new RandomCycle(
        seed,
        new Crossbar(
            rows, columns, initial.device(), Arrays.copyOf(initial.states(), rows * columns)),
        schedule,
        new PulseCounts(
            clipped(counts.rows(), rows, mostPulses),
            clipped(counts.columns(), columns, mostPulses)));
  }

  private static int[] clipped(int[] counts, int lines, int most) {
    return Arrays.stream(counts, 0, lines)
        .map(count -> Math.max(-most, Math.min(most, count)))
        .toArray();
  }

  /** A fresh array in the initial states. */
  public Crossbar crossbar() {
    return initial.copy();
  }

  /** What to put into an assertion's message. */
  public String message() {
    return "seed " + seed + ": " + initial.device() + " under " + schedule;
  }
}
