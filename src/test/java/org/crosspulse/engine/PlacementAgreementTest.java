package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.RandomDevices;
import org.crosspulse.pulse.Offset;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.RandomSchemes;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.RandomVariability;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any placement of both sides: event, coincidence and the bare definition are one physics. */
class PlacementAgreementTest {
  private static final double TOLERANCE = 1e-12;

  /** Few are played singly, more may be added up. */
  private static final int FEW = 2;

  private static final int MANY = 10;

  static LongStream seeds() {
    // 36 pairs of placements, each some four times.
    return RandomCases.seeds(150);
  }

  static LongStream fewer() {
    return RandomCases.seeds(18);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewer")
  void anyDeviceUnderAnyScheme(long seed) {
    Played.of(RandomCycle.placed(seed)).agree(TOLERANCE);
  }

  /** All pairs on a device with state-dependent steps, one with soft bounds, one never still. */
  @ParameterizedTest
  @ValueSource(strings = {"vteam-ideal", "aihwkit-reram-sb", "data-driven"})
  void everyPairOnShippedDevices(String name) {
    Memristor device = DeviceFile.read(name, Path.of("")).device();
    long seed = RandomCases.FIRST_SEED;
    for (Placement rows : Placement.values()) {
      for (Placement columns : Placement.values()) {
        Random random = RandomCases.random(seed++);
        PulseScheme scheme = RandomSchemes.placed(random, RandomSchemes.any(random), 9);
        boolean mayShift = rows.isSpread() || columns.isSpread();
        Placements pair = new Placements(rows, columns, mayShift ? Offset.RANDOM : Offset.NONE);
        RandomCycle cycle = RandomCycle.of(seed, random, device, scheme);
        Schedule any = cycle.schedule();
        Schedule placed = new Schedule(any.kind(), any.slots(), any.phases(), any.errors(), pair);
        Played.of(new RandomCycle(seed, cycle.initial(), placed, cycle.counts())).agree(TOLERANCE);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bitForBitOnTheIdealDevice(long seed) {
    Played.of(RandomCycle.placedOnConstantRate(seed)).agree(0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void arraysWithEveryImperfection(long seed) {
    Random random = RandomCases.random(seed);
    Played.of(varied(seed, random, RandomDevices.any(random))).agree(TOLERANCE);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bitForBitWithEveryImperfection(long seed) {
    Random random = RandomCases.random(seed);
    Played.of(varied(seed, random, RandomDevices.constantRate(random))).agree(0);
  }

  private static RandomCycle varied(long seed, Random random, Memristor device) {
    PulseScheme scheme = RandomSchemes.placed(random, RandomSchemes.anyWithEdges(random), 12);
    RandomCycle plain = RandomCycle.of(seed, random, device, scheme);
    Variability variability = RandomVariability.any(random);
    int rows = plain.initial().rows();
    int columns = plain.initial().columns();
    Population population = Population.draw(device, variability, seed, 1, rows, columns);
    Crossbar initial = new Crossbar(rows, columns, population, plain.initial().states());
    return new RandomCycle(seed, initial, plain.schedule(), plain.counts());
  }

  /** Some cycles, to be played by every engine. */
  private record Played(RandomCycle cycle, List<PulseCounts> batch) {
    static Played of(RandomCycle cycle) {
      Random random = RandomCases.random(cycle.seed() + 1);
      List<PulseCounts> batch = new ArrayList<>();
      batch.add(cycle.counts());
      while (batch.size() < (cycle.seed() % 2 == 0 ? FEW : MANY)) {
        int rows = cycle.initial().rows();
        int columns = cycle.initial().columns();
        batch.add(RandomSchemes.counts(random, cycle.schedule(), rows, columns));
      }
      return new Played(cycle, batch);
    }

    void agree(double tolerance) {
      Crossbar event = cycle.crossbar();
      CycleTally tally = one(event, new EventEngine());
      Crossbar definition = cycle.crossbar();
      assertEquals(tally, one(definition, new BruteForceEngine()), cycle.message());
      assertArrayEquals(event.states(), definition.states(), TOLERANCE, cycle.message());
      try (Workers one = new Workers(1);
          Workers three = new Workers(3)) {
        Crossbar alone = cycle.crossbar();
        assertEquals(tally, one(alone, new CoincidenceEngine(one)), cycle.message());
        assertStates(event, alone, tolerance);
        Crossbar together = cycle.crossbar();
        CoincidenceEngine engine = new CoincidenceEngine(three);
        assertEquals(tally, engine.playAll(together, cycle.schedule(), batch), cycle.message());
        assertArrayEquals(alone.states(), together.states(), cycle.message());
      }
    }

    private void assertStates(Crossbar expected, Crossbar found, double tolerance) {
      if (tolerance == 0) {
        assertArrayEquals(expected.states(), found.states(), cycle.message());
      } else {
        assertArrayEquals(expected.states(), found.states(), tolerance, cycle.message());
      }
    }

    private CycleTally one(Crossbar crossbar, CycleEngine engine) {
      return batch.stream()
          .map(counts -> engine.play(crossbar, cycle.schedule(), counts))
          .reduce(CycleTally.NONE, CycleTally::plus);
    }
  }
}
