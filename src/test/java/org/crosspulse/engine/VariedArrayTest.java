package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.RandomDevices;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.RandomSchemes;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.RandomVariability;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays with every imperfection: the engines draw the same and do the same. */
class VariedArrayTest {
  private static final double TOLERANCE = 1e-12;
  private static final int CYCLES = 3;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void enginesEqualTheDefinition(long seed) {
    Case test = Case.any(seed);
    Outcome definition = test.play(new BruteForceEngine());
    Outcome event = test.play(new EventEngine());
    Outcome coincidence = test.byCoincidence(2);
    assertEquals(definition.tally, event.tally, test.message());
    assertEquals(definition.tally, coincidence.tally, test.message());
    assertArrayEquals(definition.states, event.states, TOLERANCE, test.message());
    assertArrayEquals(definition.states, coincidence.states, TOLERANCE, test.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void closedFormsAreTheSameToTheLastBit(long seed) {
    Random random = RandomCases.random(seed);
    Case test = Case.of(seed, random, RandomDevices.constantRate(random));
    assertArrayEquals(
        test.play(new EventEngine()).states, test.byCoincidence(1).states, test.message());
  }

  /** Cells whose rates differ share one flow, and integrate where the clock runs. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void ratesOfModelsWithoutAClosedForm(long seed) {
    Random random = RandomCases.random(seed);
    RandomCycle plain =
        RandomCycle.of(seed, random, RandomDevices.yakopcic(random), RandomSchemes.inside(random));
    Variability variability =
        new Variability(
            Map.of(CellProperty.RATE, Spread.of(Distribution.LOGNORMAL, 0.5)),
            StuckCells.NONE,
            NoiseLevels.NONE,
            null);
    Case test = Case.of(plain, random, variability);
    assertArrayEquals(
        test.play(new EventEngine()).states,
        test.byCoincidence(2).states,
        TOLERANCE,
        test.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void neitherThreadsNorBatchesChangeABit(long seed) {
    Case test = Case.any(seed);
    Outcome alone = test.byCoincidence(1);
    for (int threads : new int[] {2, 3, 20}) {
      assertArrayEquals(alone.states, test.byCoincidence(threads).states, test.message());
    }
    try (Workers workers = new Workers(2)) {
      CoincidenceEngine engine = new CoincidenceEngine(workers);
      Crossbar together = test.cycle.crossbar();
      CycleTally tally = engine.playAll(together, test.cycle.schedule(), test.batch);
      assertArrayEquals(alone.states, together.states(), test.message());
      assertEquals(alone.tally, tally, test.message());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void aCopyGoesOnWhereItsOriginalWas(long seed) {
    Case test = Case.any(seed);
    EventEngine engine = new EventEngine();
    Crossbar original = test.cycle.crossbar();
    engine.play(original, test.cycle.schedule(), test.batch.get(0));
    Crossbar copy = original.copy();
    engine.play(original, test.cycle.schedule(), test.batch.get(1));
    engine.play(copy, test.cycle.schedule(), test.batch.get(1));
    assertArrayEquals(original.states(), copy.states(), test.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void withoutImperfectionsNothingChanges(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    Crossbar plain = cycle.crossbar();
    Memristor device = plain.device();
    Population population =
        Population.draw(device, Variability.NONE, seed, 0, plain.rows(), plain.columns());
    Crossbar drawn = new Crossbar(plain.rows(), plain.columns(), population, plain.states());
    try (Workers workers = new Workers(1)) {
      CoincidenceEngine engine = new CoincidenceEngine(workers);
      engine.play(plain, cycle.schedule(), cycle.counts());
      engine.play(drawn, cycle.schedule(), cycle.counts());
    }
    assertArrayEquals(plain.states(), drawn.states(), cycle.message());
  }

  /** Several cycles on one imperfect array. */
  private record Case(RandomCycle cycle, Variability variability, List<PulseCounts> batch) {
    static Case any(long seed) {
      Random random = RandomCases.random(seed);
      return of(seed, random, RandomDevices.any(random));
    }

    static Case of(long seed, Random random, Memristor device) {
      RandomCycle plain = RandomCycle.of(seed, random, device, RandomSchemes.anyWithEdges(random));
      return of(plain, random, RandomVariability.any(random));
    }

    static Case of(RandomCycle plain, Random random, Variability variability) {
      int rows = plain.initial().rows();
      int columns = plain.initial().columns();
      Memristor device = plain.initial().device();
      Population population = Population.draw(device, variability, plain.seed(), 1, rows, columns);
      Crossbar initial = new Crossbar(rows, columns, population, plain.initial().states());
      List<PulseCounts> batch = new ArrayList<>();
      for (int number = 0; number < CYCLES; number++) {
        batch.add(RandomSchemes.counts(random, plain.schedule(), rows, columns));
      }
      RandomCycle cycle = new RandomCycle(plain.seed(), initial, plain.schedule(), plain.counts());
      return new Case(cycle, variability, batch);
    }

    Outcome play(CycleEngine engine) {
      Crossbar crossbar = cycle.crossbar();
      CycleTally tally = CycleTally.NONE;
      for (PulseCounts counts : batch) {
        tally = tally.plus(engine.play(crossbar, cycle.schedule(), counts));
      }
      return new Outcome(tally, crossbar.states());
    }

    Outcome byCoincidence(int threads) {
      try (Workers workers = new Workers(threads)) {
        return play(new CoincidenceEngine(workers));
      }
    }

    String message() {
      return cycle.message() + " with " + variability;
    }
  }

  /** What became of it. */
  private static final class Outcome {
    private final CycleTally tally;
    private final double[] states;

    Outcome(CycleTally tally, double[] states) {
      this.tally = tally;
      this.states = states;
    }
  }
}
