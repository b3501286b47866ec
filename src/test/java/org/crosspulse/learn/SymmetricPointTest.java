package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference at each cell's own symmetric point. */
class SymmetricPointTest {
  private static final int ROWS = 6;
  private static final int COLUMNS = 4;
  private static final String SOFT = "aihwkit-reram-sb";

  static long[] seeds() {
    return RandomCases.few().toArray();
  }

  /** As many pulses up as down leave every device there, wherever it began. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void alternatingPulsesLeadToIt(long seed) {
    Random random = RandomCases.random(seed);
    Crossbar crossbar = crossbar(seed, random);
    double step = 1e-2;
    try (Workers workers = new Workers(1)) {
      CrossbarSynapses synapses = synapses(crossbar, workers);
      synapses.setStep(step);
      int[] rows = new int[ROWS];
      Arrays.fill(rows, 1);
      int[] up = new int[COLUMNS];
      Arrays.fill(up, 1);
      int[] down = new int[COLUMNS];
      Arrays.fill(down, -1);
      List<PulseCounts> pair = List.of(new PulseCounts(rows, up), new PulseCounts(rows, down));
      synapses.update(IntStream.range(0, 4000).boxed().flatMap(each -> pair.stream()).toList());
      for (double weight : synapses.weights()) {
        // Between two pulses a cell is half a step off, and a step is larger off the middle.
        assertEquals(0, weight, 2 * step);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void weightsAreReadAgainstIt(long seed) {
    Random random = RandomCases.random(seed);
    Crossbar crossbar = crossbar(seed, random);
    try (Workers workers = new Workers(1)) {
      CrossbarSynapses synapses = synapses(crossbar, workers);
      double[] weights = random.doubles(ROWS * COLUMNS, -0.3, 0.3).toArray();
      synapses.setWeights(weights);
      assertArrayEquals(weights, synapses.weights(), 1e-12);
      double[] x = random.doubles(ROWS, 0, 5).toArray();
      double[] found = new double[COLUMNS];
      synapses.read(1).forward(x, found, 0);
      double[] expected = new double[COLUMNS];
      for (int cell = 0; cell < weights.length; cell++) {
        expected[cell % COLUMNS] += weights[cell] * x[cell / COLUMNS];
      }
      assertArrayEquals(expected, found, 1e-11);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"constant-rate", "aihwkit-gokmen-vlasov"})
  void constantStepsHaveNone(String name) {
    Memristor device = Cases.device(name);
    WeightScale scale = WeightScale.of(device, 1);
    assertFalse(new SymmetricPoint(device, scale, Cases.schedule(device)).isIn(device));
  }

  @ParameterizedTest
  @ValueSource(strings = {SOFT, "vteam-ideal", "aihwkit-ecram"})
  void thatOfTheFileIsInTheMiddle(String name) {
    Memristor device = Cases.device(name);
    WeightScale scale = WeightScale.of(device, 1);
    SymmetricPoint point = new SymmetricPoint(device, scale, Cases.schedule(device));
    assertTrue(point.isIn(device));
    assertEquals(scale.state(device, 0), point.state(device), 1e-9);
  }

  private static Crossbar crossbar(long seed, Random random) {
    Spread spread = Spread.of(Distribution.LOGNORMAL, 0.2);
    Variability uneven =
        new Variability(
            Map.of(CellProperty.RATE_ON, spread, CellProperty.RATE_OFF, spread),
            StuckCells.NONE,
            NoiseLevels.NONE,
            null);
    Population population = Population.draw(Cases.device(SOFT), uneven, seed, 0, ROWS, COLUMNS);
    return new Crossbar(
        ROWS, COLUMNS, population, random.doubles(ROWS * COLUMNS, 0.1, 0.9).toArray());
  }

  private static CrossbarSynapses synapses(Crossbar crossbar, Workers workers) {
    Memristor device = crossbar.device();
    return new CrossbarSynapses(
        crossbar,
        new CoincidenceEngine(workers),
        WeightScale.of(device, 1),
        Cases.schedule(device),
        0.5,
        WireSettings.ideal(),
        Reference.SYMMETRIC_POINT);
  }
}
