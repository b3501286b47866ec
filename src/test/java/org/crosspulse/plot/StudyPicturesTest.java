package org.crosspulse.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosspulse.study.CellSummary;
import org.crosspulse.study.Outcomes;
import org.crosspulse.study.Published;
import org.crosspulse.study.Study;
import org.crosspulse.study.StudyCell;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Curves and comparison of a study, with errors of zero and cells without runs among them. */
class StudyPicturesTest {
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void requireFonts() {
    assumeTrue(Sheet.canDraw(), "this machine has no fonts: nothing is drawn, and nothing checked");
  }

  @Test
  void picturesHaveEveryPanelAndLine() throws Exception {
    StudyCell perfect = Outcomes.cell("a", "panel one", "line one", new Published(2, 2.5));
    StudyCell early = Outcomes.cell("b", "panel two", "line two", null);
    StudyCell missing = Outcomes.cell("c", "panel two", "line three", null);
    Study study =
        new Study("s", "Some study", "", List.of(1L, 2L), List.of(perfect, early, missing), "a");
    List<CellSummary> summaries =
        CellSummary.of(
            study,
            List.of(
                Outcomes.run(perfect, 1, 40, 3, 0),
                Outcomes.run(perfect, 2, 50, 5, 0),
                Outcomes.run(early, 1, 60)));
    StudyCurves.of(study, summaries).write(folder, "curves");
    StudyComparison.of(study, summaries).write(folder, "comparison");
    String curves = Files.readString(folder.resolve("curves.svg"));
    for (String text : List.of("Some study", "panel one", "panel two", "line two", "line three")) {
      assertTrue(curves.contains(text), text);
    }
    String comparison = Files.readString(folder.resolve("comparison.svg"));
    assertTrue(comparison.contains("panel two, line three"), "a place for a cell without runs");
    assertTrue(comparison.contains("published"), "a legend");
  }

  @Test
  void ticksAreRoundNumbersInsideTheRange() {
    assertEquals(List.of("1", "2", "5", "10", "20", "50"), labels(1.1, 60));
    assertEquals(List.of("1.5", "2", "3"), labels(1.6, 3));
    assertEquals(List.of("0.05", "0.1", "0.2", "0.5", "1", "2"), labels(0.05, 2));
  }

  private static List<String> labels(double low, double high) {
    PercentAxis axis = new PercentAxis("error", low, high);
    return axis
        .refreshTicks(
            new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB).createGraphics(),
            new AxisState(),
            new Rectangle2D.Double(0, 0, 9, 9),
            RectangleEdge.LEFT)
        .stream()
        .map(NumberTick::getText)
        .toList();
  }
}
