package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crosspulse.config.WaveformFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights on devices: what a read gives, and what a step of learning is worth. */
class CrossbarSynapsesTest {
  private static final int ROWS = 13;
  private static final int COLUMNS = 7;

  @ParameterizedTest
  @ValueSource(strings = {"constant-rate", "vteam-ideal", "pershin-di-ventra"})
  void readsAreMatrixProductsAndWriteNothing(String device) {
    Random random = new Random(5);
    try (Workers workers = new Workers(1)) {
      Crossbar crossbar = crossbar(device, random);
      Synapses synapses = synapses(crossbar, workers);
      double[] before = crossbar.states().clone();
      double[] weights = synapses.weights();
      double[] x = random.doubles(ROWS, 0, 5).toArray();
      double[] delta = random.doubles(COLUMNS, -2, 2).toArray();
      x[3] = 0;
      double[] z = new double[COLUMNS];
      double[] sums = new double[ROWS];
      Reading reading = synapses.read(1);
      reading.forward(x, z, 0);
      reading.backward(delta, sums, 0);
      double[] expectedZ = new double[COLUMNS];
      double[] expectedSums = new double[ROWS];
      for (int cell = 0; cell < weights.length; cell++) {
        expectedZ[cell % COLUMNS] += weights[cell] * x[cell / COLUMNS];
        expectedSums[cell / COLUMNS] += weights[cell] * delta[cell % COLUMNS];
      }
      assertArrayEquals(expectedZ, z, 1e-11);
      assertArrayEquals(expectedSums, sums, 1e-11);
      assertArrayEquals(before, crossbar.states());
    }
  }

  // Pershin and Di Ventra's device needs picoseconds for a hundredth: rounding to 1 fs shows.
  @ParameterizedTest
  @CsvSource({
    "constant-rate, 1e-5, 1e-6",
    "vteam-ideal, 1e-5, 1e-5",
    "pershin-di-ventra, 1e-2, 1e-2"
  })
  void aCoincidenceIsWorthTheSameStepUpAndDownAtWeightZero(
      String name, double step, double tolerance) {
    Memristor device = Cases.device(name);
    WeightScale scale = WeightScale.of(device, 4);
    double middle = device.stateAtConductance(scale.siemens(0));
    try (Workers workers = new Workers(1)) {
      Crossbar crossbar = Crossbar.uniform(1, 2, device, middle);
      PulsedSynapses synapses = synapses(crossbar, workers);
      synapses.setStep(step);
      synapses.update(List.of(new PulseCounts(new int[] {9}, new int[] {1, -1})));
      assertEquals(step, synapses.weights()[0], tolerance * step);
      assertEquals(-step, synapses.weights()[1], tolerance * step);
    }
  }

  private static Crossbar crossbar(String device, Random random) {
    return new Crossbar(
        ROWS, COLUMNS, Cases.device(device), random.doubles(ROWS * COLUMNS).toArray());
  }

  private static PulsedSynapses synapses(Crossbar crossbar, Workers workers) {
    return new CrossbarSynapses(
        crossbar,
        new CoincidenceEngine(workers),
        WeightScale.of(crossbar.device(), 4),
        Cases.schedule(crossbar.device()),
        0.5);
  }

  /** A sample that is played at every offset has met n·m times: the product, without a rest. */
  @ParameterizedTest
  @ValueSource(strings = {"two-phase-spread", "two-phase-golden", "two-phase-van-der-corput"})
  void spreadTrainsMakeTheProduct(String waveform) {
    Random random = new Random(8);
    Memristor device = Cases.device("constant-rate");
    WeightScale scale = WeightScale.of(device, 4);
    Schedule schedule =
        WaveformFile.read(waveform, Path.of(""))
            .resolve(device.thresholds().onVolts(), device.thresholds().offVolts());
    int slots = schedule.slots();
    PulseCounts counts =
        new PulseCounts(
            random.ints(ROWS, 0, slots + 1).toArray(),
            random.ints(COLUMNS, -slots, slots + 1).toArray());
    try (Workers workers = new Workers(2)) {
      Crossbar crossbar = crossbar("constant-rate", random);
      CrossbarSynapses synapses =
          new CrossbarSynapses(crossbar, new CoincidenceEngine(workers), scale, schedule, 0.5);
      double[] expected = synapses.weights();
      synapses.setStep(1e-6);
      synapses.update(Collections.nCopies(slots, counts));
      for (int cell = 0; cell < expected.length; cell++) {
        expected[cell] += 1e-6 * counts.rows()[cell / COLUMNS] * counts.columns()[cell % COLUMNS];
      }
      assertArrayEquals(expected, synapses.weights(), 1e-9);
    }
  }
}
