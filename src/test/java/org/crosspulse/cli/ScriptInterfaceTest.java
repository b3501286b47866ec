package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.plot.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What scripts rely on: the JSON on standard output and the exit codes. */
class ScriptInterfaceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"rule", "coincidence", "event"})
  void cyclePrintsOneObject(String fidelity) {
    CommandLineRun run =
        CommandLineRun.of(
            "cycle", "fig4", "--json", "--seed", "9", "--set", "run.fidelity=" + fidelity);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(1, run.out().lines().count());
    JsonNode json = JSON.readTree(run.out());
    assertEquals(3, json.get("rows").asInt());
    assertEquals(4, json.get("columns").asInt());
    assertEquals(fidelity, json.get("fidelity").asString());
    assertEquals(9, json.get("seed").asLong());
    assertEquals(24, json.get("coincidences").asLong());
    assertEquals(0.5, json.get("initial_state").get(2).get(3).asDouble());
    assertEquals(0.5 - 5e-3, json.get("final_state").get(0).get(1).asDouble(), 1e-12);
    double siemens = json.get("conductance_siemens").get(0).get(1).asDouble();
    assertEquals(1e-6 + 99e-6 * (0.5 - 5e-3), siemens, 1e-16);
  }

  /** The same pulses cost the same, in slots and in time; the algebra has none. */
  @Test
  void energyIsToldWhereThereArePulses() {
    double inSlots = energy("coincidence").asDouble();
    assertEquals(energy("event").asDouble(), inSlots, 1e-12 * inSlots);
    assertTrue(inSlots > 0);
    assertTrue(energy("rule").isNull());
  }

  private static JsonNode energy(String fidelity) {
    CommandLineRun run =
        CommandLineRun.of("cycle", "fig4", "--json", "--set", "run.fidelity=" + fidelity);
    return JSON.readTree(run.out()).get("energy_joules");
  }

  @Test
  void crosscheckPasses() {
    CommandLineRun run = CommandLineRun.of("crosscheck", "fig4", "--json");
    JsonNode json = JSON.readTree(run.out());
    assertEquals(0, run.exitCode());
    assertTrue(json.get("pass").asBoolean());
    assertTrue(json.get("max_abs_residual").asDouble() < 1e-9);
    assertEquals(24, json.get("coincidences").asLong());
    assertEquals(24, json.get("expected_coincidences").asLong());
  }

  @ParameterizedTest
  @CsvSource({
    "edges,0,0,5e-9",
    "skew,1,3.6,1e-9",
    "skew-spread,1,4.15,0.005",
    "jitter,1,1.20,0.005",
    "clock-mismatch,1,10.26,1e-9",
    "amplitude-spread,1,2.51,0.005",
    "wires,1,18,1e-9",
    "spread,0,0,5e-9"
  })
  void imperfectDrivesExitAsTheirCommentsSay(
      String name, int exitCode, double residual, double within) {
    CommandLineRun run = CommandLineRun.of("crosscheck", name, "--json");
    assertEquals(exitCode, run.exitCode(), run.err());
    JsonNode json = JSON.readTree(run.out());
    assertEquals(residual, json.get("max_abs_residual").asDouble(), within);
    assertEquals(json.get("expected_coincidences"), json.get("coincidences"));
    assertEquals(0, CommandLineRun.of("cycle", name, "--json").exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"coincidence", "event"})
  void aBrokenDeadZoneShowsAsTheNumberOfLonePulses(String fidelity) {
    // Half of 2.2 V passes V_on = 1 V: in phase 1 every lone pulse adds a step. Cell (0, 1) gets 6
    // of its row alone, and no other cell of x = (6, 3, 0), δ = (4, −5, 7, 0) gets more but the
    // silent row, whose columns send 4 and 7.
    CommandLineRun run =
        CommandLineRun.of(
            "crosscheck",
            "fig4",
            "--json",
            "--set",
            "scheme.potentiation.amplitude=2.2 V",
            "--set",
            "scheme.allow_violation=true",
            "--set",
            "run.fidelity=" + fidelity);
    JsonNode json = JSON.readTree(run.out());
    assertEquals(1, run.exitCode(), run.err());
    assertFalse(json.get("pass").asBoolean());
    assertEquals(7, json.get("max_abs_residual").asDouble(), 1e-9);
    assertEquals(2, json.get("worst_cell").get(0).asInt());
    assertEquals(2, json.get("worst_cell").get(1).asInt());
    assertEquals(24, json.get("coincidences").asLong());
    // Σ |n − m⁺| over the cells, m⁺ = (4, 0, 7, 0).
    int lone = 2 + 6 + 1 + 6 + 1 + 3 + 4 + 3 + 4 + 0 + 7 + 0;
    assertEquals(lone, json.get("moving_half_selects").asLong());
  }

  @Test
  void aFullSelectThatDoesNotSwitchMissesWholeSteps() {
    CommandLineRun run =
        CommandLineRun.of(
            "crosscheck",
            "fig4",
            "--json",
            "--set",
            "scheme.depression.amplitude=-0.9 V",
            "--set",
            "scheme.allow_violation=true");
    JsonNode json = JSON.readTree(run.out());
    assertEquals(1, run.exitCode(), run.err());
    // The device of cell (0, 1) should have fallen by min(6, 5) steps.
    assertEquals(5, json.get("worst_residual").asDouble(), 1e-9);
  }

  @Test
  void trainPrintsALineAnEpochAndKeepsWhatItDid() throws IOException {
    Path out = folder.resolve("run");
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            "digits",
            "--json",
            "--threads",
            "2",
            "--out",
            out.toString(),
            "--set",
            "training.epochs=2",
            "--set",
            "training.train_samples=200");
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size());
    JsonNode second = JSON.readTree(lines.get(1));
    assertEquals(2, second.get("epoch").asInt());
    for (String key :
        List.of(
            "train_loss",
            "train_error_percent",
            "test_error_percent",
            "learning_rate",
            "cycle_seconds",
            "energy_joules",
            "seconds")) {
      assertTrue(second.get(key).asDouble() > 0, key + " in " + lines.get(1));
    }
    JsonNode manifest = JSON.readTree(Files.readString(out.resolve("manifest.json")));
    assertEquals(1, manifest.get("seed").asLong());
    assertEquals("development", manifest.get("version").asString());
    assertEquals(784, Files.readAllLines(out.resolve("weights-0.csv")).size());
    List<String> epochs = Files.readAllLines(out.resolve("epochs.csv"));
    int column = Splitter.on(',').splitToList(epochs.get(0)).indexOf("energy_joules");
    assertEquals(
        second.get("energy_joules").asDouble(),
        Double.parseDouble(Splitter.on(',').splitToList(epochs.get(2)).get(column)),
        0);
    assertEquals(Sheet.canDraw(), Files.exists(out.resolve("error.png")));
  }

  @Test
  void threadsChangeNoByteOfTheResults() throws IOException {
    Path one = train("one", "1");
    Path two = train("two", "2");
    List<String> names = names(one);
    assertEquals(names, names(two));
    assertTrue(names.size() >= 5, names.toString());
    for (String name : names) {
      // These tell the machine, the threads and the wall times.
      if (!List.of("manifest.json", "report.html").contains(name)) {
        assertEquals(-1, Files.mismatch(one.resolve(name), two.resolve(name)), name);
      }
    }
  }

  private Path train(String name, String threads) {
    Path out = folder.resolve(name);
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            "digits",
            "--seed",
            "77",
            "--threads",
            threads,
            "--out",
            out.toString(),
            "--set",
            "training.epochs=2",
            "--set",
            "training.train_samples=300");
    assertEquals(0, run.exitCode(), run.err());
    return out;
  }

  private static List<String> names(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFullTraceSaysSo() {
    Path out = folder.resolve("cycle");
    CommandLineRun run =
        CommandLineRun.of(
            "cycle", "fig4", "--json", "--out", out.toString(), "--set", "trace.max_samples=10");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode trace = JSON.readTree(run.out()).get("traces").get(0);
    assertEquals(10, trace.get("samples").asInt());
    assertTrue(trace.get("dropped").asInt() > 0);
    assertTrue(run.err().contains("the trace of cell (0, 0) is full"), run.err());
  }

  @Test
  void tracesAreOneSynchronisedTable() throws IOException {
    Path out = folder.resolve("traced");
    CommandLineRun run =
        CommandLineRun.of(
            "cycle",
            "fig4",
            "--json",
            "--out",
            out.toString(),
            "--set",
            "trace.signals=[\"v\", \"x\"]",
            "--set",
            "trace.formats=[\"vcd\", \"csv\", \"raw\", \"raw-ascii\"]",
            "--set",
            "trace.every=1 us");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode files = JSON.readTree(run.out()).get("trace_files");
    List<String> lines = Files.readAllLines(out.resolve("traces.csv"));
    assertEquals("time,v_0_0,x_0_0,v_1_2,x_1_2,v_0_1,x_0_1,v_1_1,x_1_1", lines.get(0));
    // 16 slots of 20 us, sampled at both ends.
    assertEquals(321, files.get("samples").asInt());
    assertEquals(322, lines.size());
    assertTrue(lines.get(321).startsWith("3.2E-4,0.0,0.50"), lines.get(321));
    // Four steps of 0.001, each the next multiple of 2^-52.
    double state = Double.parseDouble(lines.get(321).split(",", -1)[2]);
    assertEquals(0.504, state, 4 * 0x1p-53, lines.get(321));
    for (JsonNode file : files.get("files")) {
      assertTrue(Files.size(out.resolve(file.asString())) > 0, file.asString());
    }
    assertEquals(5, files.get("files").size());
    try (Stream<Path> all = Files.list(out)) {
      assertTrue(all.noneMatch(file -> file.toString().endsWith(".partial")));
    }
  }

  @Test
  void allCellsAreTracedInTheOrderOfTheArray() throws IOException {
    Path out = folder.resolve("all");
    CommandLineRun run =
        CommandLineRun.of(
            "cycle",
            "fig4",
            "--json",
            "--out",
            out.toString(),
            "--set",
            "trace.signals=[\"x\"]",
            "--set",
            "trace.cells=all",
            "--set",
            "crossbar.rows=5",
            "--set",
            "signals.row_pulses=[6, 3, 0, 1, 8]");
    assertEquals(0, run.exitCode(), run.err());
    String header = Files.readAllLines(out.resolve("traces.csv")).get(0);
    assertTrue(header.startsWith("time,x_0_0,x_0_1,x_0_2,x_0_3,x_1_0,"), header);
    assertTrue(header.endsWith(",x_4_3"), header);
  }

  @Test
  void aCrosscheckLeavesItsPictureAndRecord() {
    Path out = folder.resolve("check");
    CommandLineRun run = CommandLineRun.of("crosscheck", "fig4", "--out", out.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.exists(out.resolve("result.json")));
    assertTrue(Files.exists(out.resolve("manifest.json")));
    assertEquals(Sheet.canDraw(), Files.exists(out.resolve("rule.png")));
  }

  @Test
  void everyCommandTakesTheCommonOptions() {
    for (List<String> command :
        List.of(List.of("device", "list"), List.of("device", "show", "vteam-ideal"))) {
      Path out = folder.resolve("out-" + command.size());
      List<String> args = new ArrayList<>(command);
      args.addAll(List.of("--json", "--quiet", "--seed", "5", "--threads", "2"));
      args.addAll(List.of("--out", out.toString()));
      CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
      assertEquals(0, run.exitCode(), run.err());
      assertEquals(1, run.out().lines().count());
      assertTrue(Files.exists(out.resolve("result.json")));
    }
  }

  @Test
  void aTruncatedDataFileIsRefused() throws IOException {
    Path data = Files.createDirectory(folder.resolve("mine"));
    for (String name :
        List.of("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")) {
      byte[] whole =
          Files.readAllBytes(Path.of("src", "main", "resources", "digits", name + "-ubyte.gz"));
      int length = name.startsWith("train-images") ? whole.length / 2 : whole.length;
      Files.write(data.resolve(name + "-ubyte.gz"), Arrays.copyOf(whole, length));
    }
    CommandLineRun run =
        CommandLineRun.of("train", "digits", "--set", "training.data=" + data.toAbsolutePath());
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("train-images-idx3-ubyte.gz"), run.err());
  }
}
