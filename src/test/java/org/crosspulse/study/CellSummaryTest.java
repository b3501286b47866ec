package org.crosspulse.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Means, spreads and comparisons of known numbers. */
class CellSummaryTest {
  private static final StudyCell CELL = Outcomes.cell("a", "p", "l", new Published(3, 0.3));

  private static final RunOutcome FAILED =
      new RunOutcome("a", 4, List.of(), "it diverged", Double.NaN);

  @Test
  void meanAndSampleSpreadAreOverTheRunsThatAreDone() {
    CellSummary summary =
        new CellSummary(
            CELL,
            List.of(
                Outcomes.run(CELL, 1, 9, 1, 2),
                Outcomes.run(CELL, 2, 9, 5, 4),
                Outcomes.run(CELL, 3, 9, 7, 6),
                FAILED));
    assertEquals(new Sample(3, 4, 2), summary.finalError());
    assertEquals(13.0 / 3, summary.bestError().mean() + 2.0 / 3, 1e-12);
    assertEquals(1, summary.failed());
    assertEquals(2, summary.joulesPerEpoch());
    assertEquals(1000, summary.coincidencesPerEpoch());
    assertEquals(0.5, summary.cycleSecondsPerEpoch());
    assertArrayEquals(new double[] {1, 5, 7}, summary.errorsAt(2));
  }

  @Test
  void runsThatStopEarlyCountWhereTheyAre() {
    CellSummary summary =
        new CellSummary(CELL, List.of(Outcomes.run(CELL, 1, 9, 8), Outcomes.run(CELL, 2, 7)));
    assertEquals(2, summary.epochs());
    assertArrayEquals(new double[] {8}, summary.errorsAt(2));
    assertEquals(7.5, summary.finalError().mean());
  }

  @Test
  void theDifferenceIsInUnitsOfBothSpreads() {
    Comparison comparison = Comparison.of(new Sample(3, 4, 0.4), new Published(3, 0.3));
    assertEquals(1, comparison.difference());
    assertEquals(2, comparison.sigmas(), 1e-12);
    assertTrue(comparison.matches());
    assertEquals("higher", Comparison.of(new Sample(3, 4.1, 0.4), new Published(3, 0.3)).word());
    assertEquals("lower", Comparison.of(new Sample(3, 1.9, 0.4), new Published(3, 0.3)).word());
  }

  @Test
  void withoutAnySpreadTheDigitsInPrintDecide() {
    Sample one = Sample.of(2.04);
    assertTrue(Double.isNaN(one.spread()));
    assertTrue(Comparison.of(one, new Published(2, 0)).matches());
    assertFalse(Comparison.of(one, new Published(1.9, 0)).matches());
  }

  @Test
  void nothingIsComparedWhereNothingIsDoneOrPublished() {
    assertNull(new CellSummary(CELL, List.of(FAILED)).comparison());
    StudyCell own = Outcomes.cell("own", "p", "l", null);
    assertNull(new CellSummary(own, List.of(Outcomes.run(own, 1, 2))).comparison());
    assertNotNull(new CellSummary(CELL, List.of(Outcomes.run(CELL, 1, 2))).comparison());
  }
}
