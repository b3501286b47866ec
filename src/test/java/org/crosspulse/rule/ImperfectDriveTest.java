package org.crosspulse.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.ArrayNoise;
import org.crosspulse.variability.ArrayNoise.Line;
import org.junit.jupiter.api.Test;

/** The law in the comment of each shipped experiment with an imperfect drive, cell by cell. */
class ImperfectDriveTest {
  private static final double WIDTH = 10e-6;
  private static final double PERIOD = 20e-6;
  private static final double STEP_SIEMENS = 1e-3 * 99e-6;
  private static final int SLOTS = 20;

  /** Each pulse makes some 1e-12 of rounding. */
  private static final double EXACT = 1e-9;

  private static final int SEEDS = 200;

  private static CycleExperiment read(String name, String... overrides) {
    return CycleFile.read(name, List.of(overrides));
  }

  private static CrosscheckReport play(CycleExperiment experiment) {
    return Crosscheck.run(
        new EventEngine(),
        experiment.initial().copy(),
        experiment.schedule(),
        experiment.counts(),
        experiment.referenceState(),
        experiment.toleranceSteps());
  }

  /** Every cell's change (steps) is sign(nm) times what {@code law} makes of min(|n|, |m|). */
  private static void assertLaw(CrosscheckReport report, IntToDoubleFunction law) {
    for (int cell = 0; cell < report.changes().length; cell++) {
      double expected = law.applyAsDouble(cell);
      assertEquals(expected, report.changes()[cell], EXACT, "cell " + cell);
    }
  }

  @Test
  void edgesMakeEveryStepLargerByTheSame() {
    CrosscheckReport report = play(read("edges"));
    // Ramps of 4 us and 2 us are beyond 1 V of 4/3 V for a quarter of their time.
    double longer = (WIDTH + (4e-6 + 2e-6) / 4) / WIDTH;
    assertEquals(longer * STEP_SIEMENS, report.raisingStepSiemens(), 1e-9 * STEP_SIEMENS);
    assertEquals(longer * STEP_SIEMENS, report.loweringStepSiemens(), 1e-9 * STEP_SIEMENS);
    assertLaw(report, cell -> report.demanded()[cell]);
    assertTrue(report.pass());
  }

  @Test
  void skewTakesTheSamePartOfEveryStep() {
    CrosscheckReport report = play(read("skew"));
    assertLaw(report, cell -> 0.8 * report.demanded()[cell]);
    assertEquals(0.2 * 18, report.maxAbsResidual(), EXACT);
    assertFalse(report.pass());
    for (double skewMicroseconds : new double[] {-7, 5.5, 9.999}) {
      CrosscheckReport other = play(read("skew", "scheme.skew=" + skewMicroseconds + " us"));
      double part = 1 - Math.abs(skewMicroseconds) / 10;
      assertLaw(other, cell -> part * other.demanded()[cell]);
    }
  }

  @Test
  void skewOfAWidthLeavesNothing() {
    for (String skew : List.of("10 us", "-10 us")) {
      assertLaw(play(read("skew", "scheme.skew=" + skew)), cell -> 0);
    }
  }

  @Test
  void skewSpreadTakesTheDistanceOfTwoDelaysFromEveryStepOfACell() {
    CycleExperiment experiment = read("skew-spread");
    ArrayNoise noise = experiment.initial().noise();
    CrosscheckReport report = play(experiment);
    assertLaw(report, cell -> (1 - apart(noise, cell) / WIDTH) * report.demanded()[cell]);
    assertFalse(report.pass());
    SummaryStatistics apart = new SummaryStatistics();
    for (int seed = 0; seed < SEEDS; seed++) {
      ArrayNoise drawn = read("skew-spread", "run.seed=" + seed).initial().noise();
      for (int cell = 0; cell < 64; cell += 9) {
        apart.addValue(apart(drawn, cell));
      }
    }
    // Half-normal: mean 2/√π, of which 1600 independent pairs know 2 % in one standard deviation.
    assertEquals(2e-6 / Math.sqrt(Math.PI), apart.getMean(), 0.1e-6);
  }

  /** The distance in time (s) of the delays of a cell's two lines, to the tick. */
  private static double apart(ArrayNoise noise, int cell) {
    double sigmaTicks = 1e-6 * Ticks.PER_SECOND;
    double row = Math.rint(sigmaTicks * noise.delay(new Line(true, cell / 8)));
    double column = Math.rint(sigmaTicks * noise.delay(new Line(false, cell % 8)));
    return Math.abs(row - column) / Ticks.PER_SECOND;
  }

  @Test
  void jitterIsAConstantLossAndARandomWalk() {
    double sigma = 0.05;
    // Of two edges the later begins a coincidence and the earlier ends it: E max = σ/√π each.
    double meanLoss = 2 * sigma / Math.sqrt(Math.PI);
    double variance = 2 * (1 - 1 / Math.PI) * sigma * sigma;
    SummaryStatistics mean = new SummaryStatistics();
    SummaryStatistics spread = new SummaryStatistics();
    for (int seed = 0; seed < SEEDS; seed++) {
      CrosscheckReport report = play(read("jitter", "run.seed=" + seed));
      assertFalse(report.pass());
      assertEquals(report.expectedCoincidences(), report.tally().coincidences());
      for (int cell = 0; cell < 56; cell += 9) {
        double steps = Math.abs(report.demanded()[cell]);
        double lost = steps - Math.abs(report.changes()[cell]);
        mean.addValue((lost - steps * meanLoss) / Math.sqrt(steps * variance));
        spread.addValue(Math.pow((lost - steps * meanLoss) / Math.sqrt(steps * variance), 2));
      }
    }
    // Cells of a diagonal share no line: 1400 independent values of mean 0 and variance 1.
    assertEquals(0, mean.getMean(), 5 / Math.sqrt((double) mean.getN()));
    assertEquals(1, spread.getMean(), 5 * Math.sqrt(2.0 / (double) spread.getN()));
  }

  @Test
  void clockMismatchTakesMoreOfEveryLaterPulse() {
    CrosscheckReport report = play(read("clock-mismatch"));
    assertLaw(report, cell -> overlaps(report.demanded()[cell]) / WIDTH);
    // In closed form: m·(1 − ε·(period/width)·(first + (m − 1)/2)).
    assertEquals(18 * (1 - 0.02 * 8.5), report.changes()[0], EXACT);
    assertEquals(-18 * (1 - 0.02 * 28.5), report.changes()[1], EXACT);
    assertFalse(report.pass());
  }

  /** The sum of the overlaps (s), pulse by pulse, of rows and columns 1 % slower. */
  private static double overlaps(double demanded) {
    double sum = 0;
    for (int pulse = 0; pulse < Math.abs(demanded); pulse++) {
      double start = PERIOD * (pulse + (demanded > 0 ? 0 : SLOTS));
      double columnStart = start * 1.01;
      double columnEnd = (start + WIDTH) * 1.01;
      double from = Math.max(start, columnStart);
      sum += Math.max(0, Math.min(start + WIDTH, columnEnd) - from);
    }
    return Math.signum(demanded) * sum;
  }
}
