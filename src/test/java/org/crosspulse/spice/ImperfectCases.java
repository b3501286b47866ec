package org.crosspulse.spice;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.Ends;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.ClockErrors;
import org.crosspulse.pulse.Generators;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Correlation;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;

/**
 * Random cycles in which everything is wrong at once: skewed, jittering, mismatched clocks, drivers
 * of different amplitudes, noise of every pulse, cells of different thresholds, rates and
 * conductances, some of them stuck; with ramps or without, with resistive wires or without.
 */
final class ImperfectCases {
  private static final int MOST_LINES = 3;

  private ImperfectCases() {}

  /** A case of {@code seed}. */
  static SpiceCase of(String name, boolean hasWires, long seed) {
    DeviceDescription device = DeviceFile.read(name, Path.of(""));
    Random random = RandomCases.random(seed);
    int rows = 1 + random.nextInt(MOST_LINES);
    int columns = 1 + random.nextInt(MOST_LINES);
    Population population =
        Population.draw(device.device(), variability(device, random), seed, 0, rows, columns);
    double[] states = random.doubles((long) rows * columns, 0.2, 0.8).toArray();
    return new SpiceCase(
        device,
        new Crossbar(rows, columns, population, states),
        hasWires ? wires(device.device(), random) : WireSettings.ideal(),
        SpiceCase.schedule(device.device(), width -> generators(width, random)),
        counts(random, rows, columns));
  }

  /** A line of each side that sends all it can, so that some cell moves. */
  private static PulseCounts counts(Random random, int rows, int columns) {
    int[] row = random.ints(rows, 0, SpiceCase.SLOTS + 1).toArray();
    int[] column = random.ints(columns, -SpiceCase.SLOTS, SpiceCase.SLOTS + 1).toArray();
    row[random.nextInt(rows)] = SpiceCase.SLOTS;
    column[random.nextInt(columns)] = random.nextBoolean() ? SpiceCase.SLOTS : -SpiceCase.SLOTS;
    return new PulseCounts(row, column);
  }

  private static Generators generators(double width, Random random) {
    double ticks = SpiceCase.Edges.ticks(width);
    boolean hasRamps = random.nextBoolean();
    ClockErrors errors =
        new ClockErrors(
            Math.round(RandomCases.uniform(random, -0.2, 0.2) * ticks),
            0.01 * ticks,
            0.01 * ticks,
            RandomCases.uniform(random, -0.01, 0.01),
            0.03);
    return new Generators(
        hasRamps ? Math.round(RandomCases.uniform(random, 0.05, 0.2) * ticks) : 0,
        hasRamps ? Math.round(RandomCases.uniform(random, 0.05, 0.2) * ticks) : 0,
        errors);
  }

  private static Variability variability(DeviceDescription device, Random random) {
    EnumMap<CellProperty, Spread> spreads = new EnumMap<>(CellProperty.class);
    spreads.put(CellProperty.V_ON, spread(Distribution.NORMAL, 0.04, random));
    spreads.put(CellProperty.V_OFF, spread(Distribution.NORMAL, 0.04, random));
    spreads.put(CellProperty.RATE, spread(Distribution.LOGNORMAL, 0.2, random));
    spreads.put(CellProperty.RATE_OFF, spread(Distribution.NORMAL, 0.1, random));
    spreads.put(CellProperty.G_MIN, spread(Distribution.LOGNORMAL, 0.2, random));
    spreads.put(CellProperty.G_MAX, spread(Distribution.NORMAL, 0.05, random));
    double noise = 0.02 * device.device().thresholds().onVolts();
    return new Variability(
        spreads, new StuckCells(0.05, 0.05, 0.05), new NoiseLevels(0, 0, 0, noise), null);
  }

  private static Spread spread(Distribution distribution, double sigma, Random random) {
    Correlation correlation = RandomCases.pick(random, List.of(Correlation.values()));
    return new Spread(distribution, sigma, 2, correlation, 0.5);
  }

  /** Wires of a hundredth of the devices' least resistance, so that cells see each other. */
  private static WireSettings wires(Memristor device, Random random) {
    double ohms = 1 / Math.max(device.conductanceSiemens(0), device.conductanceSiemens(1));
    return new WireSettings(
        RandomCases.pick(random, List.of(0.0, 0.005, 0.01)) * ohms,
        RandomCases.uniform(random, 0.002, 0.01) * ohms,
        RandomCases.pick(random, List.of(0.0, 0.02)) * ohms,
        0,
        RandomCases.pick(random, List.of(Ends.values())),
        RandomCases.pick(random, List.of(Ends.values())));
  }
}
