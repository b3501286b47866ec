package org.crosspulse.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosspulse.report.Json;
import org.junit.jupiter.api.Test;

/** What the tables say, for people and for programs. */
class StudyTablesTest {
  private static final StudyCell A =
      Outcomes.cell("a", "times", "continuous", new Published(2, 0.1));
  private static final StudyCell B = Outcomes.cell("b", "times", "20, or so", null);
  private static final StudyCell C = Outcomes.cell("c", "absmin", "continuous", null);
  private static final StudyCell D = Outcomes.cell("d", "absmin", "20, or so", null);

  private static Study study(StudyCell... cells) {
    return new Study("s", "A study", "What for.", List.of(1L, 2L), List.of(cells), "a");
  }

  private static List<RunOutcome> outcomes() {
    List<RunOutcome> outcomes = new ArrayList<>();
    outcomes.add(Outcomes.run(A, 1, 3, 2));
    outcomes.add(Outcomes.run(A, 2, 3, 4));
    outcomes.add(Outcomes.run(B, 1, 3, 7));
    outcomes.add(new RunOutcome("b", 2, List.of(), "no, it failed", Double.NaN));
    return outcomes;
  }

  private static String text(Study study) {
    return new StudyTable(study, CellSummary.of(study, outcomes())).text();
  }

  @Test
  void aFullTableIsShownWithItsTwoSides() {
    String text = text(study(A, B, C, D));
    assertTrue(text.contains("continuous  3.00 ± 1.41 (2.0 ± 0.1)  -"), text);
    assertTrue(text.contains("20, or so   7.00                     -"), text);
    assertFalse(text(study(A, B, C)).contains("in brackets"));
  }

  @Test
  void everyCellHasItsRowWithWhatBecameOfItsRuns() {
    String text = text(study(A, B));
    assertTrue(text.contains("7.00            +4.00"), text);
    assertTrue(text.contains("1 of 2, 1 failed"), text);
    assertTrue(text.contains("b, seed 2 failed: no, it failed"), text);
    assertTrue(text.contains("within the spreads"), text);
  }

  @Test
  void columnsOfWhichNothingIsKnownAreLeftOut() {
    Study study = study(C);
    String text = new StudyTable(study, CellSummary.of(study, List.of())).text();
    assertFalse(text.contains("energy"), text);
    assertFalse(text.contains("published"), text);
  }

  @Test
  void markdownHasALineBelowTheHeader() {
    Study study = study(A, B);
    String text = new StudyTable(study, CellSummary.of(study, outcomes())).markdown();
    assertTrue(text.contains("|---|---|"), text);
    assertTrue(text.startsWith("# A study\n"), text);
  }

  @Test
  void csvQuotesAndLeavesEmptyWhatIsNotKnown() throws IOException {
    List<String> runs = StudyCsv.runs(outcomes()).lines().toList();
    assertEquals(5, runs.size());
    assertEquals("a,1,done,2,2.0,2.0,2,1.0E-4,2000.0,0.0,1.0,4.0,", runs.get(1));
    assertEquals("b,2,failed,0,,,,,,,,,\"no, it failed\"", runs.get(4));
    assertEquals(7, StudyCsv.epochs(outcomes()).lines().count());
    List<String> cells = StudyCsv.cells(CellSummary.of(study(A, B), outcomes())).lines().toList();
    assertTrue(cells.get(2).startsWith("b,times,\"20, or so\",1,1,7.0,,"), cells.get(2));
  }

  @Test
  void jsonHasNoNumbersThatAreNone() {
    String json =
        Json.line(StudyJson.of(study(A, B, C), CellSummary.of(study(A, B, C), outcomes())));
    assertFalse(json.contains("NaN"), json);
    Map<String, Object> map = Json.map(json, "the result");
    assertEquals(List.of(1, 2), map.get("seeds"));
  }

  @Test
  void anEstimateGoesByTheSameCellOrByAll() {
    Estimate estimate = new Estimate();
    assertFalse(estimate.isKnown());
    PlannedRun a = new PlannedRun(A, 1, Map.of(), Map.of(), 100);
    PlannedRun b = new PlannedRun(B, 1, Map.of(), Map.of(), 300);
    PlannedRun c = new PlannedRun(C, 1, Map.of(), Map.of(), 40);
    estimate.add(a, new RunOutcome("a", 1, outcomes().get(0).epochs(), "", 10));
    estimate.add(b, new RunOutcome("b", 1, outcomes().get(0).epochs(), "", 90));
    assertEquals(10, estimate.seconds(a), 1e-9);
    assertEquals(90, estimate.seconds(b), 1e-9);
    assertEquals(10, estimate.seconds(c), 1e-9);
    assertEquals(90, estimate.seconds(List.of(a, b, c), 2), 1e-9);
    assertEquals(110, estimate.seconds(List.of(a, b, c), 1), 1e-9);
  }
}
