package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.RandomDevices;
import org.crosspulse.pulse.RandomSchemes;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ramps, skew, jitter, mismatched clocks and wrong amplitudes: partial overlaps, partial steps. */
class ContinuousTimeTest {
  private static final double TOLERANCE = 1e-11;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theEventEngineEqualsTheDefinition(long seed) {
    RandomCycle cycle = offTheClock(seed);
    Crossbar expected = cycle.crossbar();
    Crossbar played = cycle.crossbar();
    CycleTally reference = new WaveformReference().play(expected, cycle.schedule(), cycle.counts());
    CycleTally tally = new EventEngine().play(played, cycle.schedule(), cycle.counts());
    assertEquals(reference.coincidences(), tally.coincidences(), cycle.message());
    assertArrayEquals(expected.states(), played.states(), TOLERANCE, cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void withOneClockTheEnginesAgreeOnRamps(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = RandomDevices.any(random);
    RandomCycle cycle = RandomCycle.of(seed, random, device, RandomSchemes.anyWithEdges(random));
    Crossbar byEvent = cycle.crossbar();
    Crossbar byCoincidence = cycle.crossbar();
    CycleTally event = new EventEngine().play(byEvent, cycle.schedule(), cycle.counts());
    try (Workers workers = new Workers(2)) {
      CycleTally coincidence =
          new CoincidenceEngine(workers).play(byCoincidence, cycle.schedule(), cycle.counts());
      assertEquals(event.coincidences(), coincidence.coincidences(), cycle.message());
    }
    assertArrayEquals(byEvent.states(), byCoincidence.states(), 1e-12, cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void theCoincidenceEngineRefusesWhatItCannotPlay(long seed) {
    RandomCycle cycle = offTheClock(seed);
    try (Workers workers = new Workers(1)) {
      CoincidenceEngine engine = new CoincidenceEngine(workers);
      Crossbar crossbar = cycle.crossbar();
      assertThrows(
          IllegalArgumentException.class,
          () -> engine.play(crossbar, cycle.schedule(), cycle.counts()));
    }
  }

  /** Different devices, so that the draws have a seed of their own. */
  static RandomCycle offTheClock(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = RandomDevices.any(random);
    while (!device.isStillAt(0)) {
      device = RandomDevices.any(random);
    }
    RandomCycle plain = RandomCycle.of(seed, random, device, RandomSchemes.anyOffTheClock(random));
    Variability variability =
        new Variability(
            Map.of(CellProperty.V_ON, Spread.of(Distribution.LOGNORMAL, 0.1)),
            StuckCells.NONE,
            NoiseLevels.NONE,
            null);
    int rows = plain.initial().rows();
    int columns = plain.initial().columns();
    Population population = Population.draw(device, variability, seed, 0, rows, columns);
    Crossbar initial = new Crossbar(rows, columns, population, plain.initial().states());
    return new RandomCycle(seed, initial, plain.schedule(), plain.counts());
  }
}
