package org.crosspulse.trace.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TracedCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The save file beside a VCD file. */
class GtkwaveSaveFileTest {
  @TempDir private Path folder = Path.of("");

  private String saved(TraceColumns columns) throws IOException {
    try (TraceFiles files = TraceFiles.open(folder, List.of(TraceFormat.VCD))) {
      files.begin(columns);
      files.row(0, new double[columns.count()]);
      files.row(320_000_000_000L, new double[columns.count()]);
      files.commit();
    }
    return Files.readString(folder.resolve("traces.gtkw"), StandardCharsets.US_ASCII);
  }

  @Test
  void showsTheSignalsOfEveryCellByTheirPathsInTheVcdFile() throws IOException {
    TraceColumns columns =
        new TraceColumns(
            List.of(new TracedCell(3, 7), new TracedCell(0, 12)), List.of(TraceSignal.values()));
    String save = saved(columns);
    assertTrue(save.startsWith("[dumpfile] \"traces.vcd\"\n"), save);
    List<String> expected = new ArrayList<>();
    for (int column = 0; column < 6; column++) {
      expected.add("crossbar.row_3.cell_3_7." + columns.name(column));
    }
    for (int column = 6; column < 12; column++) {
      expected.add("crossbar.row_0.cell_0_12." + columns.name(column));
    }
    assertEquals(expected, save.lines().filter(line -> line.startsWith("crossbar.")).toList());
    assertEquals(2, save.lines().filter("-cell (0, 12)"::equals).count(), "a group has two ends");
  }

  @Test
  void showsNoMoreThanAPersonCanLookAt() throws IOException {
    List<TracedCell> cells =
        IntStream.range(0, 1000).mapToObj(cell -> new TracedCell(cell / 50, cell % 50)).toList();
    long shown =
        saved(new TraceColumns(cells, List.of(TraceSignal.values())))
            .lines()
            .filter(line -> line.startsWith("crossbar."))
            .count();
    assertEquals(GtkwaveSaveFile.MOST_SIGNALS, shown);
  }
}
