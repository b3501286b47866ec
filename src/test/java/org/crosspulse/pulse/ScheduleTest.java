package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The common clock: when phases begin and end, other widths, and which counts fit. */
class ScheduleTest {
  private static final Schedule TWO_PHASE =
      new Schedule(
          CycleKind.TWO_PHASE,
          5,
          List.of(phase("potentiation", 1, 10, 25), phase("d", -1, 30, 70)));

  private static Phase phase(String name, int columnSign, long width, long period) {
    PulseTiming timing = new PulseTiming(width, period);
    return new Phase(name, 1, columnSign, 0.5 * columnSign, -0.5 * columnSign, timing);
  }

  @Test
  void phasesFollowOneAnotherForAllTheirSlots() {
    assertEquals(0, TWO_PHASE.startTick(0));
    assertEquals(125, TWO_PHASE.startTick(1));
    assertEquals(475, TWO_PHASE.durationTicks());
  }

  @Test
  void otherWidthsKeepTheDutyCycle() {
    Schedule changed = TWO_PHASE.withWidths(20, 3);
    assertEquals(new PulseTiming(20, 50), changed.phases().get(0).timing());
    assertEquals(new PulseTiming(3, 7), changed.phases().get(1).timing());
    assertEquals(TWO_PHASE.slots(), changed.slots());
    assertEquals(0.5, changed.phases().get(0).rowVolts());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void anyWidthLeavesPulsesApart(long seed) {
    Random random = RandomCases.random(seed);
    Schedule schedule = RandomSchemes.inside(random).resolve(1, -1);
    long raising = (long) RandomCases.logUniform(random, 1, 1e13);
    long lowering = (long) RandomCases.logUniform(random, 1, 1e13);
    for (Phase phase : schedule.withWidths(raising, lowering).phases()) {
      PulseTiming timing = phase.timing();
      assertEquals(phase.isRaising() ? raising : lowering, timing.widthTicks(), "seed " + seed);
      assertTrue(timing.periodTicks() > timing.widthTicks(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 5", "5, 5", "6, 5"})
  void aTimingThatMergesPulsesIsAFault(long width, long period) {
    assertThrows(IllegalArgumentException.class, () -> new PulseTiming(width, period));
  }

  @Test
  void countsFitTheSlots() {
    assertDoesNotThrow(() -> check(TWO_PHASE, new int[] {0, 5}, new int[] {-5, 0, 5}));
    Schedule signed = new Schedule(CycleKind.FOUR_SUBCYCLE, 5, TWO_PHASE.phases());
    assertDoesNotThrow(() -> check(signed, new int[] {-5, 5}, new int[] {-5, 5}));
  }

  @ParameterizedTest
  @CsvSource({
    "6, 0, 'rows[1]: found 6; allowed: whole numbers from 0 to 5'",
    "-1, 0, 'rows[1]: found -1; allowed: whole numbers from 0 to 5 (negative rows need the four'",
    "0, 6, 'columns[1]: found 6; allowed: whole numbers from -5 to 5'",
    "0, -6, 'columns[1]: found -6; allowed: whole numbers from -5 to 5'",
    "-2147483648, 0, 'rows[1]: found -2147483648'",
  })
  void otherCountsAreNamed(int row, int column, String message) {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> check(TWO_PHASE, new int[] {0, row}, new int[] {0, column}));
    assertTrue(String.valueOf(e.getMessage()).startsWith(message), e::getMessage);
  }

  private static void check(Schedule schedule, int[] rows, int[] columns) {
    schedule.check(new PulseCounts(rows, columns), "rows", "columns");
  }
}
