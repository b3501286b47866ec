package org.crosspulse.variability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.model.ConstantRate;
import org.junit.jupiter.api.Test;

/** Noise from pulse to pulse and read to read is as large as asked for, and relaxation is exact. */
class ArrayNoiseTest {
  private static final int DRAWS = 100_000;
  private static final double UNLIKELY = 1e-4;
  private static final double STEP = 1e-3;
  private static final Memristor DEVICE = new ConstantRate(1, -1, 100, -100, 1e-6, 1e-4);
  private static final PulseMap MAP = ConstantStep.of(STEP);

  private static ArrayNoise noise(NoiseLevels levels) {
    Variability variability = new Variability(Map.of(), StuckCells.NONE, levels, null);
    return Population.draw(DEVICE, variability, 3, 0, 100, 100).noise();
  }

  private static void assertNormal(double[] values) {
    NormalDistribution expected = new NormalDistribution(null, 0, 1);
    assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(expected, values) > UNLIKELY);
  }

  private static double[] steps(ArrayNoise noise, double volts) {
    return IntStream.range(0, DRAWS)
        .mapToDouble(k -> noise.after(MAP, volts, 0.5, k % 100, k / 100) - 0.5)
        .toArray();
  }

  @Test
  void stepsAreNoisyInProportion() {
    double[] steps = steps(noise(new NoiseLevels(0.3, 0, 0, 0)), 1.3);
    assertNormal(Arrays.stream(steps).map(step -> (step / STEP - 1) / 0.3).toArray());
  }

  @Test
  void stepsAreNoisyAgainstTheRangeBeyondTheThresholdOnly() {
    ArrayNoise noise = noise(new NoiseLevels(0, 0.02, 0, 0));
    assertNormal(Arrays.stream(steps(noise, 1.3)).map(step -> (step - STEP) / 0.02).toArray());
    assertTrue(Arrays.stream(steps(noise, 0.65)).allMatch(step -> Math.abs(step - STEP) < 1e-15));
  }

  @Test
  void bothPartsAddUp() {
    double[] steps = steps(noise(new NoiseLevels(10, 0.02, 0, 0)), 1.3);
    double sigma = Math.hypot(10 * STEP, 0.02);
    assertNormal(Arrays.stream(steps).map(step -> (step - STEP) / sigma).toArray());
  }

  @Test
  void aStateStaysInItsBounds() {
    ArrayNoise noise = noise(new NoiseLevels(0, 5, 0, 0));
    double[] states =
        IntStream.range(0, 1000).mapToDouble(k -> noise.after(MAP, 1.3, 0.5, 0, k)).toArray();
    assertTrue(Arrays.stream(states).allMatch(state -> state >= 0 && state <= 1));
    assertTrue(Arrays.stream(states).anyMatch(state -> state == 0));
    assertTrue(Arrays.stream(states).anyMatch(state -> state == 1));
  }

  @Test
  void electrodesAndReads() {
    ArrayNoise noise = noise(new NoiseLevels(0, 0, 0.05, 0.02));
    assertNormal(
        IntStream.range(0, DRAWS)
            .mapToDouble(k -> noise.lineVolts(new ArrayNoise.Line(true, k % 100), k / 100) / 0.02)
            .toArray());
    assertNormal(
        IntStream.range(0, DRAWS)
            .mapToDouble(k -> noise.lineVolts(new ArrayNoise.Line(false, k % 100), k / 100) / 0.02)
            .toArray());
    assertNormal(
        IntStream.range(0, DRAWS)
            .mapToDouble(k -> (noise.read(1e-5, k % 10_000, k / 10_000) / 1e-5 - 1) / 0.05)
            .toArray());
  }

  @Test
  void statesRelaxExponentially() {
    Retention retention = new Retention(10, 0.2, 3);
    Variability variability =
        new Variability(
            Map.of(CellProperty.RETENTION_TIME, Spread.of(Distribution.LOGNORMAL, 0.5)),
            new StuckCells(0.1, 0, 0),
            NoiseLevels.NONE,
            retention);
    Population population = Population.draw(DEVICE, variability, 3, 0, 20, 20);
    double[] states = new double[400];
    Arrays.fill(states, 0.9);
    double[] remaining = population.relaxation().remaining(2, 0, 400);
    population.relaxation().relax(states, remaining, 0);
    population.relaxation().relax(states, remaining, 0);
    for (int cell = 0; cell < 400; cell++) {
      double factor = population.factor(CellProperty.RETENTION_TIME, cell);
      boolean isStuck = population.fault(cell) != StuckCells.Fault.NONE;
      double expected = isStuck ? 0.9 : 0.2 + 0.7 * Math.exp(-2 * 5 / (10 * factor));
      assertEquals(expected, states[cell], 1e-14);
    }
  }
}
