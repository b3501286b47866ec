package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.api.Test;

/** The noise of a sum of currents is that of its devices, each with an error of its own. */
class ReadNoiseTest {
  private static final int READS = 20_000;
  private static final double SIGMA = 0.05;
  private static final double[] X = {1, 0, 0.5};
  private static final double[] DELTA = {-0.4, 1};
  private static final double[] STATES = {0.1, 0.9, 0.5, 0.5, 0.7, 0.2};

  private static Synapses synapses(double sigma, Workers workers) {
    Memristor device = Cases.device("constant-rate");
    Variability variability =
        new Variability(Map.of(), StuckCells.NONE, new NoiseLevels(0, 0, sigma, 0), null);
    Population population = Population.draw(device, variability, 5, 0, 3, 2);
    return new CrossbarSynapses(
        new Crossbar(3, 2, population, STATES),
        new CoincidenceEngine(workers),
        WeightScale.of(device, 1),
        Cases.schedule(device),
        0.5);
  }

  @Test
  void forwardAndBackwardErrorsAreAsLargeAsTheirDevicesMakeThem() {
    try (Workers workers = new Workers(1)) {
      Synapses exact = synapses(0, workers);
      Synapses noisy = synapses(SIGMA, workers);
      double[] z = new double[2];
      double[] sums = new double[3];
      exact.read(1).forward(X, z, 0);
      exact.read(1).backward(DELTA, sums, 0);
      Reading reading = noisy.read(1);
      double[] forward = forward(reading, 1);
      double[] backward = backward(reading, 2);
      // G/G_unit of the column's devices, times x: the weights less the reference's.
      double unit = 99e-6 / 2;
      double sigmaForward = SIGMA * Math.hypot(siemens(1) * X[0], siemens(5) * X[2]) / unit;
      double sigmaBackward =
          SIGMA * Math.hypot(siemens(4) * DELTA[0], siemens(5) * DELTA[1]) / unit;
      assertNormal(forward, z[1], sigmaForward);
      assertNormal(backward, sums[2], sigmaBackward);
    }
  }

  private static double siemens(int cell) {
    return 1e-6 + 99e-6 * STATES[cell];
  }

  private static double[] forward(Reading reading, int column) {
    double[] z = new double[2];
    return IntStream.range(0, READS)
        .mapToDouble(
            sample -> {
              reading.forward(X, z, sample);
              return z[column];
            })
        .toArray();
  }

  private static double[] backward(Reading reading, int row) {
    double[] sums = new double[3];
    return IntStream.range(0, READS)
        .mapToDouble(
            sample -> {
              reading.backward(DELTA, sums, sample);
              return sums[row];
            })
        .toArray();
  }

  private static void assertNormal(double[] values, double mean, double sigma) {
    NormalDistribution expected = new NormalDistribution(null, mean, sigma);
    double probability = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(expected, values);
    assertTrue(probability > 1e-4, "probability " + probability);
  }

  @Test
  void everyReadOfAnArrayHasNoiseOfItsOwnAndRepeats() {
    try (Workers workers = new Workers(1)) {
      Synapses first = synapses(SIGMA, workers);
      Synapses second = synapses(SIGMA, workers);
      double[] one = forward(first.read(1), 0);
      double[] other = forward(first.read(1), 0);
      assertArrayEquals(one, forward(second.read(1), 0));
      assertArrayEquals(other, forward(second.read(1), 0));
      long same = IntStream.range(0, READS).filter(k -> one[k] == other[k]).count();
      assertEquals(0, same);
    }
  }
}
