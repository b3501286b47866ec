package org.crosspulse.variability;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.jspecify.annotations.Nullable;

/** Random imperfections, some of them absent. */
public final class RandomVariability {
  private static final double MOST_SIGMA = 0.3;

  private RandomVariability() {}

  /** Any mixture of them. */
  public static Variability any(Random random) {
    Map<CellProperty, Spread> spreads = new EnumMap<>(CellProperty.class);
    for (CellProperty property : CellProperty.values()) {
      if (random.nextBoolean()) {
        spreads.put(property, spread(random));
      }
    }
    return new Variability(spreads, stuck(random), noise(random), retention(random));
  }

  private static Spread spread(Random random) {
    Correlation correlation = RandomCases.pick(random, List.of(Correlation.values()));
    return new Spread(
        RandomCases.pick(random, List.of(Distribution.values())),
        MOST_SIGMA * random.nextDouble(),
        1 + random.nextDouble(),
        correlation,
        correlation == Correlation.NONE ? 0 : random.nextDouble());
  }

  private static StuckCells stuck(Random random) {
    return random.nextBoolean()
        ? StuckCells.NONE
        : new StuckCells(
            0.2 * random.nextDouble(), 0.2 * random.nextDouble(), 0.2 * random.nextDouble());
  }

  private static NoiseLevels noise(Random random) {
    return new NoiseLevels(
        sometimes(random), 0.1 * sometimes(random), sometimes(random), 0.2 * sometimes(random));
  }

  private static double sometimes(Random random) {
    return random.nextInt(3) == 0 ? 0.5 * random.nextDouble() : 0;
  }

  private static @Nullable Retention retention(Random random) {
    return random.nextBoolean()
        ? null
        : new Retention(
            RandomCases.logUniform(random, 1e-6, 1), random.nextDouble(), random.nextDouble());
  }
}
