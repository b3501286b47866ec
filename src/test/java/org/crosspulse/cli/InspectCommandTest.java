package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.report.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported page holds the numbers of the other commands' files, and fetches nothing. */
class InspectCommandTest {
  private static final String BEGIN = "<script type=\"application/json\" id=\"documents\">";

  @TempDir private Path folder = Path.of("");

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Map<String, Object> exported(String... args) throws IOException {
    String[] all = new String[args.length + 3];
    all[0] = "inspect";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--export";
    all[args.length + 2] = path("page.html");
    CommandLineRun run = CommandLineRun.of(all);
    assertEquals(0, run.exitCode(), run.err());
    String html = Files.readString(folder.resolve("page.html"));
    assertFalse(html.contains("<script src") || html.contains("<link rel=\"stylesheet\""));
    int from = html.indexOf(BEGIN) + BEGIN.length();
    return Json.map(html.substring(from, html.indexOf("</script>", from)), "documents");
  }

  private static double[] matrix(Map<String, Object> documents, String path) {
    byte[] bytes = Base64.getDecoder().decode(String.valueOf(documents.get(path)));
    double[] values = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
    return values;
  }

  private static double[] column(Path csv, String name) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    int index = List.of(lines.get(0).split(",", -1)).indexOf(name);
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[index]))
        .toArray();
  }

  @Test
  void numbersAreThoseOfTheFilesOfCycle() throws IOException {
    CommandLineRun cycle =
        CommandLineRun.of("cycle", "fig4", "--set", "trace.cells=[[0, 2]]", "--out", path("run"));
    assertEquals(0, cycle.exitCode(), cycle.err());
    Map<String, Object> documents = exported("fig4");
    Path cells = folder.resolve("run/cells.csv");
    assertArrayEquals(column(cells, "final_state"), matrix(documents, "api/cycle/0/map/state.bin"));
    assertArrayEquals(
        column(cells, "final_siemens"), matrix(documents, "api/cycle/0/map/conductance.bin"));
    Map<?, ?> cell = (Map<?, ?>) Objects.requireNonNull(documents.get("api/cycle/0/cell/0/2"));
    Path traces = folder.resolve("run/traces.csv");
    assertArrayEquals(column(traces, "time"), doubles(cell, "time_seconds"));
    assertArrayEquals(column(traces, "v_0_2"), doubles(cell, "volts"));
    assertArrayEquals(column(traces, "i_0_2"), doubles(cell, "current_amperes"));
    assertArrayEquals(column(traces, "x_0_2"), doubles(cell, "state"));
  }

  private static double[] doubles(Map<?, ?> cell, String key) {
    return ((List<?>) Objects.requireNonNull(cell.get(key)))
        .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }

  @Test
  void aFolderOfCycleIsPlayedAgain() throws IOException {
    assertEquals(0, CommandLineRun.of("cycle", "jitter", "--out", path("run")).exitCode());
    Map<String, Object> documents = exported(path("run"), "--cycles", "2");
    assertArrayEquals(
        column(folder.resolve("run/cells.csv"), "final_state"),
        matrix(documents, "api/cycle/0/map/state.bin"));
    assertTrue(documents.containsKey("api/cycle/1/map/state.bin"));
  }

  @Test
  void aFolderOfTrainShowsItsWeightsAndPlaysItsSamples() throws IOException {
    SmallImages.write(folder.resolve("images"), 60, 20);
    CommandLineRun train =
        CommandLineRun.of(
            "train",
            "digits",
            "--set",
            "training.data=" + path("images"),
            "--set",
            "network.layers=[16, 5, 3]",
            "--set",
            "training.epochs=2",
            "--out",
            path("run"));
    assertEquals(0, train.exitCode(), train.err());
    Map<String, Object> documents = exported(path("run"));
    double[] weights = matrix(documents, "api/train/weights/0/2.bin");
    List<String> lines = Files.readAllLines(folder.resolve("run/weights-0.csv"));
    assertEquals(16, lines.size());
    assertArrayEquals(
        List.of(String.join(",", lines).split(",", -1)).stream()
            .mapToDouble(Double::parseDouble)
            .toArray(),
        weights);
    Map<?, ?> histogram =
        (Map<?, ?>) Objects.requireNonNull(documents.get("api/train/histogram/1/0"));
    assertEquals(
        15,
        ((List<?>) Objects.requireNonNull(histogram.get("counts")))
            .stream().mapToInt(count -> ((Number) count).intValue()).sum());
  }

  @Test
  void whatCannotBeDoneIsSaidBeforeAnyWork() throws IOException {
    Files.writeString(folder.resolve("page.html"), "mine");
    assertRefused("already", "inspect", "fig4", "--export", path("page.html"));
    assertEquals("mine", Files.readString(folder.resolve("page.html")));
    assertRefused("manifest.json", "inspect", path(""), "--export", path("new.html"));
    assertRefused("--cycles", "inspect", "fig4", "--cycles", "0");
    assertRefused("--port", "inspect", "fig4", "--port", "65536");
    assertRefused("run.fidelity", "inspect", "fig4", "--set", "run.fidelity=rule");
    assertRefused("no folder", "inspect", "fig4", "--export", path("none/new.html"));
    assertRefused("the folder of a run", "inspect", "no-such");
    assertRefused("the folder of a run", "inspect", path("no-such-folder"));
    assertFalse(Files.exists(folder.resolve("new.html")));
  }

  private static void assertRefused(String what, String... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(what), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
