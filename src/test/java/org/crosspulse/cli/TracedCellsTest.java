package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosspulse.plot.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** More traced cells than anyone looks at: the first have pictures, all are in the table. */
class TracedCellsTest {
  private static final List<String> LARGE =
      List.of("crossbar.rows=9", "signals.row_pulses=[1, 1, 0, 1, 1, 1, 1, 1, 1]");

  @TempDir private Path folder = Path.of("");

  @Test
  void theFirstHavePicturesAndASentenceSaysWhich() throws IOException {
    Path out = folder.resolve("all");
    String said = cycle("all", "--out", out.toString()).out();
    assertTrue(said.contains("36 cells are traced, and the first 16 of them, to (3, 3),"), said);
    JsonNode json = new ObjectMapper().readTree(Files.readString(out.resolve("result.json")));
    assertEquals(36, json.get("traced_cells").asInt());
    assertEquals(CycleFiles.MOST_PICTURES, json.get("traces").size());
    for (int k = 0; k < CycleFiles.MOST_PICTURES; k++) {
      JsonNode trace = json.get("traces").get(k);
      assertEquals(k / 4, trace.get("row").asInt());
      assertEquals(k % 4, trace.get("column").asInt());
      if (Sheet.canDraw()) {
        assertTrue(Files.size(out.resolve(trace.get("picture").asString())) > 0);
      }
    }
    try (Stream<Path> files = Files.list(out)) {
      long pictures = files.filter(file -> file.toString().endsWith(".png")).count();
      assertEquals(Sheet.canDraw() ? CycleFiles.MOST_PICTURES : 0, pictures);
    }
    String header = Files.readAllLines(out.resolve("traces.csv")).get(0);
    assertEquals(1 + 36, header.split(",", -1).length);
  }

  /** A list has its own order: cells of interest come first. */
  @Test
  void aListIsTakenInItsOrder() {
    String cells =
        IntStream.iterate(8, row -> row >= 0, row -> row - 1)
            .mapToObj(row -> "[" + row + ", 3], [" + row + ", 0]")
            .toList()
            .toString();
    JsonNode json = new ObjectMapper().readTree(cycle(cells, "--json").out());
    assertEquals(18, json.get("traced_cells").asInt());
    assertEquals(8, json.get("traces").get(0).get("row").asInt());
    assertEquals(3, json.get("traces").get(0).get("column").asInt());
    assertTrue(json.get("traces").get(0).get("picture").isNull(), "nothing is kept");
  }

  @Test
  void withoutAFolderOrAClockItSaysSo() {
    String unkept = cycle("all").out();
    assertTrue(unkept.contains("traces and pictures of 36 cells are kept with --out"), unkept);
    String quiet = cycle("all", "--quiet").out();
    assertFalse(quiet.contains("36 cells"), quiet);
    String timeless = cycle("all", "--set", "run.fidelity=coincidence").out();
    assertTrue(timeless.contains("at event fidelity only"), timeless);
  }

  private static CommandLineRun cycle(String cells, String... more) {
    List<String> args = new ArrayList<>(List.of("cycle", "fig4"));
    LARGE.forEach(setting -> args.addAll(List.of("--set", setting)));
    args.addAll(List.of("--set", "trace.cells=" + cells, "--set", "trace.signals=[\"x\"]"));
    args.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }
}
