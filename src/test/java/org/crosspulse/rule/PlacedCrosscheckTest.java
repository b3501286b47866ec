package org.crosspulse.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cross-check of placed trains: the law of the shipped experiment, and both its questions. */
class PlacedCrosscheckTest {
  private static final double EXACT = 1e-9;
  private static final int SEEDS = 200;

  private static CycleExperiment read(String... overrides) {
    return CycleFile.read("spread", List.of(overrides));
  }

  private static CrosscheckReport play(CycleExperiment experiment) {
    return play(new EventEngine(), experiment, experiment.initial().copy());
  }

  private static CrosscheckReport play(
      CycleEngine engine, CycleExperiment experiment, Crossbar crossbar) {
    return Crosscheck.run(
        engine,
        crossbar,
        experiment.schedule(),
        experiment.counts(),
        experiment.referenceState(),
        experiment.toleranceSteps());
  }

  private static double product(CycleExperiment experiment, int cell) {
    return (double) experiment.counts().rows()[cell / 8] * experiment.counts().columns()[cell % 8];
  }

  @Test
  void theLawOfTheShippedExperiment() {
    CycleExperiment experiment = read();
    CrosscheckReport report = play(experiment);
    for (int cell = 0; cell < 64; cell++) {
      double product = product(experiment, cell);
      double law = Math.signum(product) * Math.ceil(Math.abs(product) / 20);
      assertEquals(law, report.changes()[cell], EXACT, "cell " + cell);
      assertEquals(product / 20, report.fit().predicted()[cell], 1e-12);
    }
    assertTrue(report.pass());
    assertTrue(Math.abs(report.fit().worstDifference()) < 1);
    assertTrue(report.fit().meanDifference() > 0, "the first offset rounds up");
  }

  @Test
  void allOffsetsTogetherMakeTheProduct() {
    CycleExperiment experiment = read();
    Crossbar crossbar = experiment.initial().copy();
    double[] sum = new double[64];
    for (int cycle = 0; cycle < 20; cycle++) {
      CrosscheckReport report = play(new EventEngine(), experiment, crossbar);
      assertTrue(report.pass(), "cycle " + cycle);
      assertEquals(cycle, report.fit().broadcast());
      for (int cell = 0; cell < 64; cell++) {
        sum[cell] += report.changes()[cell];
      }
    }
    for (int cell = 0; cell < 64; cell++) {
      assertEquals(product(experiment, cell), sum[cell], 1e-7, "cell " + cell);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aligned, aligned, none, MIN",
    "anti-aligned, anti-aligned, none, MIN",
    "anti-aligned, aligned, none, BOUNDED_DIFFERENCE",
    "aligned, anti-aligned, none, BOUNDED_DIFFERENCE",
    "golden, golden, none, MIN",
    "aligned, spread, none, PRODUCT",
    "anti-aligned, spread, random, PRODUCT",
    "golden, aligned, random, PRODUCT",
    "aligned, van-der-corput, random, PRODUCT",
    "spread, spread, random, PRODUCT",
    "bernoulli, bernoulli, none, PRODUCT",
    "aligned, bernoulli, none, PRODUCT",
    "bernoulli, golden, counter, PRODUCT",
  })
  void everyPairPasses(String rows, String columns, String offset, PlacementRule.Formula formula) {
    for (String waveform : List.of("two-phase", "four-subcycle")) {
      for (int seed = 0; seed < 3; seed++) {
        CycleExperiment experiment =
            read(
                "scheme.waveform=" + waveform,
                "scheme.slots=20",
                "scheme.row_placement=" + rows,
                "scheme.column_placement=" + columns,
                "scheme.offset=" + offset,
                "run.seed=" + seed);
        try (Workers workers = new Workers(1)) {
          Crossbar crossbar = experiment.initial().copy();
          CrosscheckReport report = play(new CoincidenceEngine(workers), experiment, crossbar);
          assertTrue(report.pass(), () -> rows + ", " + columns + ", residual " + report.fit());
          assertTrue(report.maxAbsResidual() < EXACT);
          assertEquals(formula, report.fit().rule().formula());
        }
      }
    }
  }

  /** An engine that takes all trains for bursts is found out by the physics. */
  @Test
  void anEngineThatIgnoresPlacementsFails() {
    CycleEngine deaf =
        (crossbar, schedule, counts) ->
            new EventEngine()
                .play(
                    crossbar,
                    new Schedule(
                        schedule.kind(),
                        schedule.slots(),
                        schedule.phases(),
                        schedule.errors(),
                        Placements.ALIGNED),
                    counts);
    CycleExperiment experiment = read();
    CrosscheckReport report = play(deaf, experiment, experiment.initial().copy());
    assertFalse(report.physicsPass());
    assertTrue(report.fit().pass());
    assertFalse(report.pass());
  }

  /** One coincidence too many is beyond the bound of a spread train. */
  @Test
  void algebraCanFailWherePhysicsDoesNot() {
    CycleExperiment experiment = read();
    CrosscheckReport report = play(experiment);
    PlacementFit fit = report.fit();
    double[] more = report.demanded().clone();
    more[0] += 1;
    PlacementFit off =
        new PlacementFit(
            fit.placements(), fit.broadcast(), fit.rule(), fit.predicted(), more, 8, null);
    assertFalse(off.pass());
    assertEquals(0, off.worstRow() + off.worstColumn());
  }

  /** Over seeds the z-scores have mean 0 and variance 1, and cells the variance of their throws. */
  @ParameterizedTest
  @CsvSource({"bernoulli, bernoulli", "aligned, bernoulli", "bernoulli, spread"})
  void diceAreFair(String rows, String columns) {
    SummaryStatistics scores = new SummaryStatistics();
    SummaryStatistics squares = new SummaryStatistics();
    SummaryStatistics cell = new SummaryStatistics();
    SummaryStatistics cellSquares = new SummaryStatistics();
    double n = 15;
    double m = 12;
    double slots = 20;
    double mean = n * m / slots;
    double chance = rows.equals("aligned") ? m / slots : columns.equals("spread") ? n / slots : 0;
    double tries = rows.equals("aligned") ? n : m;
    double variance = chance == 0 ? mean * (1 - mean / slots) : tries * chance * (1 - chance);
    try (Workers workers = new Workers(1)) {
      CycleEngine engine = new CoincidenceEngine(workers);
      for (int seed = 0; seed < SEEDS; seed++) {
        CycleExperiment experiment =
            read(
                "scheme.row_placement=" + rows,
                "scheme.column_placement=" + columns,
                "scheme.offset=none",
                "run.seed=" + seed);
        PlacementFit fit = play(engine, experiment, experiment.initial().copy()).fit();
        ChanceFit dice = Objects.requireNonNull(fit.chance());
        assertNotNull(dice);
        scores.addValue(dice.zScore());
        squares.addValue(dice.zScore() * dice.zScore());
        // Row 1 and column 2: 15 and 12 pulses.
        double away = Math.abs(fit.coincidences()[10]) - mean;
        cell.addValue(away);
        cellSquares.addValue(away * away);
      }
    }
    assertEquals(0, scores.getMean(), 5 / Math.sqrt(SEEDS));
    assertEquals(1, squares.getMean(), 5 * squares.getStandardDeviation() / Math.sqrt(SEEDS));
    assertEquals(0, cell.getMean(), 5 * Math.sqrt(variance / SEEDS));
    double uncertain = cellSquares.getStandardDeviation() / Math.sqrt(SEEDS);
    assertEquals(variance, cellSquares.getMean(), 5 * uncertain);
  }
}
