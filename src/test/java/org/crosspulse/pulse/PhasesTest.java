package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crosspulse.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The phases of both cycles, with the signs and amplitudes of the source paper. */
class PhasesTest {
  private static final double UP = 1.5;
  private static final double DOWN = -2.5;
  private static final PulseTiming RAISING = new PulseTiming(10_000_000, 25_000_000);
  private static final PulseTiming LOWERING = new PulseTiming(30_000_000, 70_000_000);

  private static Schedule schedule(CycleKind kind) {
    PhaseDrive raising = new PhaseDrive(new Amplitude(UP, Unit.VOLT), 10e-9, 25e-9);
    PhaseDrive lowering = new PhaseDrive(new Amplitude(DOWN, Unit.VOLT), 30e-9, 70e-9);
    return new PulseScheme("test", "", kind, 7, raising, lowering, false).resolve(1, -2);
  }

  @Test
  void theTwoPhasesOfThePaper() {
    List<Phase> phases =
        List.of(
            new Phase("potentiation", 1, 1, UP / 2, -UP / 2, RAISING),
            new Phase("depression", 1, -1, DOWN / 2, -DOWN / 2, LOWERING));
    assertEquals(phases, schedule(CycleKind.TWO_PHASE).phases());
  }

  @Test
  void theFourSubcyclesRaiseFirst() {
    List<Phase> phases =
        List.of(
            new Phase("potentiation", 1, 1, UP / 2, -UP / 2, RAISING),
            new Phase("potentiation", -1, -1, UP / 2, -UP / 2, RAISING),
            new Phase("depression", 1, -1, DOWN / 2, -DOWN / 2, LOWERING),
            new Phase("depression", -1, 1, DOWN / 2, -DOWN / 2, LOWERING));
    assertEquals(phases, schedule(CycleKind.FOUR_SUBCYCLE).phases());
  }

  @ParameterizedTest
  @EnumSource(CycleKind.class)
  void everyPairOfSignsMeetsInThePhaseOfItsProductOnly(CycleKind kind) {
    for (int row : List.of(-3, 0, 3)) {
      if (row < 0 && !kind.takesNegativeRows()) {
        continue;
      }
      for (int column : List.of(-5, 0, 5)) {
        for (Phase phase : schedule(kind).phases()) {
          boolean meets = phase.rowPulses(row) > 0 && phase.columnPulses(column) > 0;
          assertFalse(meets && row * column > 0 != phase.isRaising(), phase + " " + row + column);
        }
        assertEquals(row * column == 0 ? 0 : 1, meetings(kind, row, column));
      }
    }
  }

  private static long meetings(CycleKind kind, int row, int column) {
    return schedule(kind).phases().stream()
        .filter(phase -> phase.rowPulses(row) > 0 && phase.columnPulses(column) > 0)
        .count();
  }

  @ParameterizedTest
  @EnumSource(CycleKind.class)
  void bothKindsOfHalfSelectSeeHalfTheVoltageOfTheSameSign(CycleKind kind) {
    for (Phase phase : schedule(kind).phases()) {
      double full = phase.isRaising() ? UP : DOWN;
      assertEquals(full, phase.fullSelectVolts());
      assertEquals(full / 2, phase.rowOnlyVolts());
      assertEquals(full / 2, phase.columnOnlyVolts());
    }
  }

  @Test
  void aLineOfTheOtherSignRests() {
    Phase first = schedule(CycleKind.TWO_PHASE).phases().get(0);
    Phase second = schedule(CycleKind.TWO_PHASE).phases().get(1);
    assertEquals(4, first.rowPulses(4));
    assertEquals(4, second.rowPulses(4));
    assertEquals(4, first.columnPulses(4));
    assertEquals(0, first.columnPulses(-4));
    assertEquals(0, second.columnPulses(4));
    assertEquals(4, second.columnPulses(-4));
  }

  @Test
  void onlyTheFourSubcyclesTakeNegativeRows() {
    assertFalse(CycleKind.TWO_PHASE.takesNegativeRows());
    assertTrue(CycleKind.FOUR_SUBCYCLE.takesNegativeRows());
  }
}
