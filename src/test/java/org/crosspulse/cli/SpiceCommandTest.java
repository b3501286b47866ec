package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosspulse.spice.NgspiceRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code crosspulse spice} as a user has it. */
class SpiceCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  @Test
  void aFolderHasTheNetlistItsRecordAndWhatToExpect() throws IOException {
    Path out = folder.resolve("spice");
    CommandLineRun run = spice("fig4", "--seed", "5", "--out", out.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("ngspice -b " + out.resolve("fig4.cir")), run.out());
    assertEquals(List.of("fig4.cir", "manifest.json", "report.html", "result.json"), names(out));
    JsonNode manifest = JSON.readTree(Files.readString(out.resolve("manifest.json")));
    assertEquals("spice", manifest.get("command").asString());
    assertEquals(5, manifest.get("seed").asLong());
    JsonNode result = JSON.readTree(Files.readString(out.resolve("result.json")));
    assertEquals("ngspice -b fig4.cir", result.get("run").get(0).asString());
    assertEquals(24, result.get("measures").size());
    assertEquals("x_2_3", result.get("state_measures").get(2).get(3).asString());
    assertEquals(1e-10, result.get("edge_seconds").asDouble(), 1e-24);
    assertEquals(3.2e-4 + 1e-10, result.get("end_seconds").asDouble(), 1e-18);
    assertEquals(0.504, result.get("expected_state").get(0).get(0).asDouble(), 1e-12);
    assertEquals(0.495, result.get("expected_state").get(0).get(1).asDouble(), 1e-12);
    String text = Files.readString(out.resolve("fig4.cir"));
    assertTrue(text.startsWith("* crosspulse ") && text.endsWith("\n.end\n"), text);
    for (JsonNode measure : result.get("measures")) {
      assertTrue(text.contains(".measure tran " + measure.asString() + " find "));
    }
  }

  /** A script needs nothing but result.json to judge ngspice's measures. */
  @Test
  void ngspiceMeasuresWhatTheResultExpects() throws IOException {
    NgspiceRun.assumeIsThere();
    Path out = folder.resolve("spice");
    String spread = "variability={ v_on = { sigma = 0.05 }, g_max = { sigma = 0.1 } }";
    CommandLineRun run =
        spice(
            "fig4", "--set", "crossbar.wire_resistance=9 Ohm", "--out", "" + out, "--set", spread);
    assertEquals(0, run.exitCode(), run.err());
    JsonNode result = JSON.readTree(Files.readString(out.resolve("result.json")));
    Map<String, Double> measured =
        NgspiceRun.measures(Files.readString(out.resolve(result.get("file").asString())));
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        // ngspice prints seven digits.
        compare(result, measured, row, column, "state", 1e-6);
        compare(result, measured, row, column, "siemens", 1e-10);
      }
    }
  }

  /** A cycle whose last instant ngspice's own sum of steps fell short of. */
  @Test
  void theLastInstantIsMeasured() throws IOException {
    NgspiceRun.assumeIsThere();
    Path out = folder.resolve("spice");
    CommandLineRun run =
        spice(
            "fig4",
            "--out",
            out.toString(),
            "--set",
            "crossbar={rows=1, columns=7, device='vteam-cms', initial_state=0.5,"
                + " wire_resistance='20 Ohm', drive='both'}",
            "--set",
            "scheme={waveform='four-subcycle', slots=3, rise_time='1 us', fall_time='2 us'}",
            "--set",
            "signals={row_pulses=[-3], column_pulses=[3, -2, 1, 0, -1, 2, -3]}",
            "--set",
            "trace.cells=[]");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode result = JSON.readTree(Files.readString(out.resolve("result.json")));
    Map<String, Double> measured =
        NgspiceRun.measures(Files.readString(out.resolve(result.get("file").asString())));
    for (int column = 0; column < 7; column++) {
      compare(result, measured, 0, column, "state", 1e-5);
    }
  }

  private static void compare(
      JsonNode result, Map<String, Double> measured, int row, int column, String what, double by) {
    String name = result.get(what + "_measures").get(row).get(column).asString();
    double expected = result.get("expected_" + what).get(row).get(column).asDouble();
    assertEquals(expected, measured.getOrDefault(name, Double.NaN), by, name);
  }

  @Test
  void withoutAFolderTheNetlistOrTheResultIsPrinted() {
    CommandLineRun netlist = spice("fig4", "--peaks");
    assertTrue(netlist.out().startsWith("* crosspulse "), netlist.out());
    assertTrue(netlist.out().contains(".measure tran vmax_2_3 max "), netlist.out());
    JsonNode result = JSON.readTree(spice("fig4", "--json", "--peaks").out());
    assertEquals(48, result.get("measures").size());
    assertTrue(result.get("file").isNull());
    assertEquals(3, result.get("expected_siemens").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "--set | variability.step_noise=0.1 | fig4.toml: variability.step_noise: | chance",
        "--set | variability.range_noise=0.1 | fig4.toml: variability.range_noise: | chance",
        "--set | variability.retention={target=0.5,time_constant='1 s'} | .retention: | a pause",
        "--set | run.fidelity=deep | run.fidelity | event",
        "--edge | 0 s | --edge | above zero and below 5 us",
        "--edge | 6 us | --edge | below 5 us",
        "--edge | quick | --edge | a time such as",
        "--max-step | 0 s | --max-step | at most that of the cycle",
        "--max-step | 1 V | --max-step | a time such as",
        "--max-step | 1 s | --max-step | at most that of the cycle",
        "--reltol | 0 | --reltol | between 0 and 1",
        "--reltol | 2 | --reltol | between 0 and 1",
        "--reltol | x | --reltol | not a double",
        "--threads | 0 | --threads | from 1 to",
        "--edges | 1 ns | --edges | --help"
      })
  void badInputIsOneLineAndLeavesNothing(String option, String value, String key, String allowed)
      throws IOException {
    CommandLineRun run =
        spice("fig4", option, value, "--json", "--out", folder.resolve("a/b").toString());
    assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(key) && run.err().contains(allowed), run.err());
    assertEquals("", run.out());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void aCircuitWithoutASolutionIsExportedAllTheSame() {
    CommandLineRun run = spice("fig4", "--json", "--set", "crossbar.wire_resistance=1e300 Ohm");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode result = JSON.readTree(run.out());
    assertTrue(result.get("expected_state").isNull(), run.out());
    assertFalse(result.get("state_measures").isNull());
  }

  private static CommandLineRun spice(String... arguments) {
    List<String> all = new ArrayList<>(List.of("spice"));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
