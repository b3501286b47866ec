package org.crosspulse.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.ConstantRate;
import org.crosspulse.device.model.NormalisedVteam;
import org.crosspulse.device.model.Window;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.RandomCycle;
import org.crosspulse.pulse.CycleKind;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the rule emerges the check says so, and where it does not the residual is the right one.
 */
class CrosscheckTest {
  private static final double PASS = 1e-6;
  private static final PulseCounts COUNTS =
      new PulseCounts(new int[] {4, 0, 2}, new int[] {3, -1, 0});

  /** One second is 10^15 ticks: a pulse of 1000 ticks at the rate 1e10/s moves x by 0.01. */
  private static final PulseTiming PULSE = new PulseTiming(1000, 3000);

  private static Memristor ideal(double vOn, double vOff) {
    return new ConstantRate(vOn, vOff, 1e10, -2e10, 1e-6, 1e-4);
  }

  private static Schedule schedule(double raisingVolts, double loweringVolts) {
    double up = raisingVolts / 2;
    double down = loweringVolts / 2;
    return new Schedule(
        CycleKind.TWO_PHASE,
        5,
        List.of(
            new Phase("potentiation", 1, 1, up, -up, PULSE),
            new Phase("depression", 1, -1, down, -down, PULSE)));
  }

  private static CrosscheckReport check(Memristor device, Schedule schedule, double state) {
    Crossbar crossbar = Crossbar.uniform(3, 3, device, state);
    return Crosscheck.run(new EventEngine(), crossbar, schedule, COUNTS, PASS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theRuleEmergesOnTheIdealDevice(long seed) {
    RandomCycle cycle = RandomCycle.intact(seed);
    // In the middle of the range, so that nothing is clipped: counting what is the test's concern.
    Crossbar crossbar =
        Crossbar.uniform(
            cycle.initial().rows(), cycle.initial().columns(), cycle.initial().device(), 0.5);
    CrosscheckReport report =
        Crosscheck.run(new EventEngine(), crossbar, cycle.schedule(), cycle.counts(), PASS);
    assertEquals(report.expectedCoincidences(), report.tally().coincidences(), cycle.message());
    if (report.causes().clippedCells() == 0) {
      assertTrue(report.pass(), report.worstResidual() + " steps, " + cycle.message());
    }
  }

  @Test
  void theReportOfAnIntactCycle() {
    CrosscheckReport report = check(ideal(1, -1), schedule(1.5, -1.5), 0.5);
    assertTrue(report.pass());
    assertArrayEquals(new double[] {3, -1, 0, 0, 0, 0, 2, -1, 0}, report.demanded(), 1e-15);
    assertArrayEquals(report.demanded(), report.changes(), 1e-12);
    assertEquals(3 + 1 + 2 + 1, report.expectedCoincidences());
    assertEquals(0.01 * 99e-6, report.raisingStepSiemens(), 1e-18);
    assertEquals(0.02 * 99e-6, report.loweringStepSiemens(), 1e-18);
  }

  @Test
  void aHalfSelectThatSwitchesAddsItsSteps() {
    // V_on below u/2: phase 1 moves every cell by max(n, m⁺) instead of min, and cells that δ
    // lowers by n. x = (4, 0, 2), m⁺ = (3, 0, 0).
    CrosscheckReport report = check(ideal(0.7, -1), schedule(1.5, -1.5), 0.5);
    double[] steps = {4, 4 / 2.0 - 1, 4, 3, 0, 0, 3, 2 / 2.0 - 1, 2};
    assertFalse(report.pass());
    // Where the rule lowers, residuals are in lowering steps, which are twice the raising ones.
    assertArrayEquals(steps, report.changes(), 1e-9);
    assertEquals(4, report.worstResidual(), 1e-9);
    assertEquals(0, report.worstRow());
    assertEquals(2, report.worstColumn());
    double sum = 1 + 4 + 16 + 9 + 0 + 0 + 1 + 1 + 4;
    assertEquals(Math.sqrt(sum / 9), report.rmsResidual(), 1e-9);
    assertEquals(7, report.tally().coincidences());
  }

  @Test
  void aThresholdOutOfReachLosesEveryStep() {
    CrosscheckReport report = check(ideal(1, -1.6), schedule(1.5, -1.5), 0.5);
    assertFalse(report.pass());
    assertArrayEquals(new double[] {3, 0, 0, 0, 0, 0, 2, 0, 0}, report.changes(), 1e-12);
    assertEquals(1, report.worstResidual(), 1e-12);
    assertEquals(List.of(0, 1), List.of(report.worstRow(), report.worstColumn()));
  }

  @Test
  void aBoundTakesTheStepsBeyondIt() {
    CrosscheckReport report = check(ideal(1, -1), schedule(1.5, -1.5), 0.985);
    assertEquals(1.5 - 3, report.worstResidual(), 1e-9);
    assertEquals(2, report.causes().clippedCells());
  }

  @Test
  void aStepOfMoreThanHalfTheRangeIsStillAWholeStep() {
    // 0.8 of the range in one pulse, from x = 0.1: the first of three ends at 0.9, the rest at 1.
    Memristor fast = new ConstantRate(1, -1, 8e11, -8e11, 1e-6, 1e-4);
    CrosscheckReport report = check(fast, schedule(1.5, -1.5), 0.1);
    assertEquals(0.8 * 99e-6, report.raisingStepSiemens(), 1e-16);
    assertEquals(0.9 / 0.8, report.changes()[0], 1e-9);
    assertEquals(-0.1 / 0.8, report.changes()[1], 1e-9);
  }

  @Test
  void aStepThatDependsOnTheStateLeavesItsClosedForm() {
    double step = 0.01;
    double rate = -Math.log1p(-step) / 1e-12;
    Memristor soft =
        new NormalisedVteam(
            new NormalisedVteam.Direction(1, rate, 1, 1),
            new NormalisedVteam.Direction(-1, -rate, 1, 1),
            1e-6,
            1e-4,
            Window.POWER);
    CrosscheckReport report = check(soft, schedule(2, -2), 0.8);
    // Up: 1 − x shrinks by 1 % a pulse, down: x does. A step is what it is at x = 1/2.
    double up = 0.2 * (1 - Math.pow(0.99, 3)) / (0.5 * step);
    double down = -0.8 * step / (0.5 * step);
    assertEquals(up, report.changes()[0], 1e-9);
    assertEquals(down, report.changes()[1], 1e-9);
    assertEquals(up - 3, report.worstResidual(), 1e-9);
    assertEquals(report.expectedCoincidences(), report.tally().coincidences());
  }

  @Test
  void aDeviceThatIsStillInTheMiddleHasAStepAllTheSame() {
    Memristor team = DeviceFile.read("team", Path.of("")).device();
    double step = NominalStep.siemens(team, schedule(0.02, -0.3).firstPhase(true));
    assertTrue(step > 0, "step " + step);
    assertTrue(Double.isFinite(check(team, schedule(0.02, -0.3), 0.5).rmsResidual()));
  }

  @Test
  void theCausesAreTheRightOnes() {
    ResidualCauses none = check(ideal(1, -1), schedule(1.5, -1.5), 0.5).causes();
    assertEquals(
        new ResidualCauses(false, false, false, 0, ResidualCauses.Imperfections.NONE), none);
    ResidualCauses outOfReach = check(ideal(1, -1.6), schedule(1.5, -1.5), 0.5).causes();
    assertEquals(
        new ResidualCauses(false, true, false, 0, ResidualCauses.Imperfections.NONE), outOfReach);
    // All cells begin at the bound; only those that the rule lowers can move, and do.
    ResidualCauses bound = check(ideal(1, -1), schedule(1.5, -1.5), 1).causes();
    assertEquals(
        new ResidualCauses(false, false, false, 2, ResidualCauses.Imperfections.NONE), bound);
  }

  @Test
  void aMissingCoincidenceFailsEvenWhereTheConductancesFit() {
    Crossbar crossbar = Crossbar.uniform(3, 3, ideal(1, -1), 0.5);
    CrosscheckReport report =
        Crosscheck.run(
            (array, schedule, counts) -> {
              CycleTally seen = new EventEngine().play(array, schedule, counts);
              return new CycleTally(seen.coincidences() - 1, 0);
            },
            crossbar,
            schedule(1.5, -1.5),
            COUNTS,
            PASS);
    assertEquals(0, report.maxAbsResidual(), 1e-9);
    assertFalse(report.pass());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theAlgebraEqualsThePulsesOnTheIdealDevice(long seed) {
    RandomCycle cycle = RandomCycle.intact(seed);
    Crossbar algebra = cycle.crossbar();
    Crossbar physics = cycle.crossbar();
    CycleTally expected = new RuleEngine().play(algebra, cycle.schedule(), cycle.counts());
    assertEquals(expected, new EventEngine().play(physics, cycle.schedule(), cycle.counts()));
    assertArrayEquals(algebra.states(), physics.states(), 1e-12, cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void theWorstCellIsTheWorst(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    Random random = RandomCases.random(seed);
    CrosscheckReport report =
        Crosscheck.run(
            new EventEngine(),
            cycle.crossbar(),
            cycle.schedule(),
            cycle.counts(),
            random.nextDouble());
    double largest = 0;
    for (int cell = 0; cell < report.changes().length; cell++) {
      largest = Math.max(largest, Math.abs(report.changes()[cell] - report.demanded()[cell]));
    }
    assertEquals(largest, report.maxAbsResidual(), cycle.message());
    assertTrue(report.rmsResidual() <= largest * (1 + 1e-12), cycle.message());
  }
}
