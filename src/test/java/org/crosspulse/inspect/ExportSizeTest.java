package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exported page is no larger than it may be, says what it lacks, and offers nothing else. */
class ExportSizeTest {
  @TempDir private Path folder = Path.of("");

  private static Exported export(Site site, long bytes) throws IOException {
    return site.exported(new ExportRoom(bytes), part -> {});
  }

  private static long bytes(Exported exported) {
    return ExportRoom.bytes(exported.documents());
  }

  private Site wires(int cycles, int size) {
    String row = IntStream.range(0, size).mapToObj(k -> "" + k % 7).toList().toString();
    String column = IntStream.range(0, size).mapToObj(k -> "" + (k % 9 - 4)).toList().toString();
    return TestSites.of(
        "fig4",
        cycles,
        folder,
        "crossbar.rows=" + size,
        "crossbar.columns=" + size,
        "crossbar.initial_state=0.5",
        "trace.cells=[]",
        "signals.row_pulses=" + row,
        "signals.column_pulses=" + column);
  }

  @ParameterizedTest
  @ValueSource(longs = {60_000, 200_000, 1_000_000})
  void cyclesAreCutToTheRoom(long room) throws IOException {
    Exported exported = export(wires(40, 12), room);
    assertTrue(bytes(exported) <= room, bytes(exported) + " of " + room);
    int cycles = ((Number) Objects.requireNonNull(exported.document().get("cycles"))).intValue();
    assertTrue(cycles > 0 && cycles < 40, cycles + " cycles");
    String note = String.valueOf(exported.document().get("note"));
    assertTrue(note.contains(" of 40 cycles"), note);
    assertDocumentsAreThoseThatAreOffered(exported, cycles);
  }

  private static void assertDocumentsAreThoseThatAreOffered(Exported exported, int cycles) {
    Set<String> paths = exported.documents().keySet();
    for (int cycle = 0; cycle < cycles; cycle++) {
      String base = "api/cycle/" + cycle + "/";
      assertTrue(paths.contains(base + "lines"));
      for (Object map : (List<?>) Objects.requireNonNull(exported.document().get("maps"))) {
        assertTrue(paths.contains(base + "map/" + ((Map<?, ?>) map).get("id") + ".bin"));
      }
      if (exported.document().get("cells") instanceof List<?> cells) {
        for (Object cell : cells) {
          int[] place = (int[]) cell;
          assertTrue(paths.contains(base + "cell/" + place[0] + "/" + place[1]));
        }
      }
    }
    assertFalse(paths.contains("api/cycle/" + cycles + "/lines"));
  }

  @Test
  void aSmallCycleIsWhole() throws IOException {
    Exported exported = export(TestSites.of("fig4", 2, folder), PageExport.MOST_BYTES);
    assertEquals("", exported.document().get("note"));
    assertEquals("all", exported.document().get("cells"));
    assertTrue(exported.documents().containsKey("api/cycle/1/state/15.bin"));
  }

  /** Numbers are the same whether cells are recorded one by one or together. */
  @Test
  void tracesOfAWiredArrayAreThoseOfTheServer() throws IOException {
    Site site = TestSites.of("wires", 1, folder);
    Exported exported = export(TestSites.of("wires", 1, folder), PageExport.MOST_BYTES);
    String path = "api/cycle/0/cell/1/2";
    String served = new String(site.get(path).body(), StandardCharsets.UTF_8);
    assertEquals(served, exported.documents().get(path));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 50})
  void epochsAreEvenlySpaced(int most) {
    List<Integer> all = IntStream.range(3, 43).boxed().toList();
    List<Integer> some = TrainExport.even(all, most);
    assertTrue(some.size() <= most && some.size() >= Math.min(most, 40) - 1, some.toString());
    if (most > 1) {
      assertEquals(3, some.get(0));
      assertEquals(42, some.get(some.size() - 1));
    }
    for (int k = 1; k < some.size(); k++) {
      int gap = some.get(k) - some.get(k - 1);
      assertTrue(Math.abs(gap - 39.0 / (some.size() - 1)) <= 1, some.toString());
    }
  }
}
