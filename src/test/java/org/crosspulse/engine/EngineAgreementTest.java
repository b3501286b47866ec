package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.RandomSchemes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engines are one physics: event, coincidence and the bare definition agree. */
class EngineAgreementTest {
  private static final double TOLERANCE = 1e-12;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void eventEqualsCoincidenceOnAnyDeviceAndScheme(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    Played event = Played.by(new EventEngine(), cycle);
    Played coincidence = byCoincidence(cycle, 1);
    assertEquals(event.tally(), coincidence.tally(), cycle.message());
    assertArrayEquals(event.states(), coincidence.states(), TOLERANCE, cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void eventEqualsCoincidenceBitForBitOnTheIdealDevice(long seed) {
    RandomCycle cycle = RandomCycle.constantRate(seed);
    Played event = Played.by(new EventEngine(), cycle);
    assertEquals(event.tally(), byCoincidence(cycle, 1).tally(), cycle.message());
    assertArrayEquals(event.states(), byCoincidence(cycle, 1).states(), cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void bothEqualTheDefinition(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    Played definition = Played.by(new BruteForceEngine(), cycle);
    Played event = Played.by(new EventEngine(), cycle);
    assertEquals(definition.tally(), event.tally(), cycle.message());
    assertArrayEquals(definition.states(), event.states(), TOLERANCE, cycle.message());
    assertEquals(definition.tally(), byCoincidence(cycle, 1).tally(), cycle.message());
    assertArrayEquals(
        definition.states(), byCoincidence(cycle, 1).states(), TOLERANCE, cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theNumberOfThreadsChangesNoBit(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    Played alone = byCoincidence(cycle, 1);
    for (int threads : new int[] {2, 3, 20}) {
      Played shared = byCoincidence(cycle, threads);
      assertEquals(alone.tally(), shared.tally(), threads + " threads, " + cycle.message());
      assertArrayEquals(alone.states(), shared.states(), threads + " threads, " + cycle.message());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void aBatchIsItsCyclesOneAfterAnother(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    Crossbar single = cycle.crossbar();
    Crossbar together = cycle.crossbar();
    List<PulseCounts> batch = batch(cycle);
    CycleTally expected = CycleTally.NONE;
    try (Workers workers = new Workers(2)) {
      CoincidenceEngine engine = new CoincidenceEngine(workers);
      for (PulseCounts counts : batch) {
        expected = expected.plus(engine.play(single, cycle.schedule(), counts));
      }
      assertEquals(expected, engine.playAll(together, cycle.schedule(), batch), cycle.message());
    }
    assertArrayEquals(single.states(), together.states(), cycle.message());
  }

  private static List<PulseCounts> batch(RandomCycle cycle) {
    Random random = RandomCases.random(cycle.seed() + 1);
    List<PulseCounts> batch = new ArrayList<>();
    for (int sample = 0; sample < 5; sample++) {
      int rows = cycle.initial().rows();
      int columns = cycle.initial().columns();
      batch.add(RandomSchemes.counts(random, cycle.schedule(), rows, columns));
    }
    return batch;
  }

  private static Played byCoincidence(RandomCycle cycle, int threads) {
    try (Workers workers = new Workers(threads)) {
      return Played.by(new CoincidenceEngine(workers), cycle);
    }
  }

  /** What an engine made of a cycle. */
  @SuppressWarnings("ArrayRecordComponent") // Compared with assertArrayEquals only.
  private record Played(CycleTally tally, double[] states) {
    static Played by(CycleEngine engine, RandomCycle cycle) {
      Crossbar crossbar = cycle.crossbar();
      CycleTally tally = engine.play(crossbar, cycle.schedule(), cycle.counts());
      return new Played(tally, crossbar.states());
    }
  }
}
