package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cannot be used is refused before any work: exit code 2 and one line that names the place,
 * the key, what was found and what is allowed.
 */
class MalformedFilesTest {
  private static final String CYCLE =
      """
      [crossbar]
      rows = 2
      columns = 3
      device = "constant-rate"
      initial_state = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]
      [scheme]
      waveform = "two-phase"
      slots = 10
      [signals]
      row_pulses = [3, 4]
      column_pulses = [1, -2, 0]
      [run]
      fidelity = "event"
      seed = 3
      """;

  private static final String TRAIN =
      """
      [crossbar]
      device = "constant-rate"
      [scheme]
      waveform = "two-phase"
      [network]
      layers = [784, 5, 10]
      activation = "relu"
      weight_limit = 4.0
      [training]
      data = "digits"
      train_samples = 20
      test_samples = 10
      epochs = 1
      batch = 10
      pulse_value = 0.05
      learning_rate = 5e-4
      """;

  @TempDir private Path folder = Path.of("");

  /** What to replace in the good file, by what, and what the one line must contain. */
  static Stream<Arguments> cycleFiles() {
    return Stream.of(
        bad("rows = 2", "rows = 2\nwidth = 3", ":3: crossbar.width", "an unknown key", "rows, "),
        bad("[run]", "[runs]", ":12: runs", "an unknown key", "run"),
        bad("rows = 2", "rows = 2\nrows = 3", ":3: ", "rows previously defined at line 2", "once"),
        bad("[run]", "[crossbar]", ":12: ", "crossbar previously defined", "once"),
        bad("columns = 3\n", "", ":1: crossbar.columns", "no such key", "a whole number from 1"),
        bad("[signals]\n", "[signal]\n", "signals", "no such key", "[signals]"),
        bad("rows = 2", "rows = 2\n[network]", ":3: network", "a training", "inspect"),
        bad("rows = 2", "rows = 2.5", ":2: crossbar.rows", "2.5", "a whole number"),
        bad("rows = 2", "rows = 0", ":2: crossbar.rows", "0", "from 1 to"),
        bad("rows = 2", "rows = \"2\"", ":2: crossbar.rows", "\"2\"", "a whole number"),
        bad("rows = 2", "rows = 3", "3, as crossbar.rows = 3", "2 entries", "initial_state"),
        bad("rows = 2", "rows = 99999999999999999999", ":2: ", "too large", "TOML"),
        bad("0.2, 0.3]", "0.2]", "initial_state[0]", "2 entries", "3, as crossbar.columns"),
        bad("0.4", "1.4", ":5: crossbar.initial_state[1][0]", "1.4", "from 0"),
        bad("0.4", "nan", "initial_state[1][0]", "NaN", "from 0"),
        bad("0.4", "-inf", "initial_state[1][0]", "-Infinity", "from 0"),
        bad("[[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]", "\"half\"", "initial_state", "half", "array"),
        bad(
            "rows = 2",
            "state_tolerance = 0.1\nrows = 2",
            ":2: crossbar.state_tolerance",
            "0.1",
            "0.01"),
        bad("rows = 2", "state_tolerance = 0\nrows = 2", "crossbar.state_tolerance", "0", "1.0E-9"),
        bad("rows = 2", "wire_resistance = 2\nrows = 2", "wire_resistance", "no unit", "Ohm"),
        bad("rows = 2", "drive = \"top\"\nrows = 2", ":2: crossbar.drive", "top", "left, both"),
        bad("\"constant-rate\"", "\"none\"", ":4: crossbar.device", "\"none\"", "vteam-ideal"),
        bad("\"constant-rate\"", "\"none.toml\"", "none.toml", "no such file", "a TOML file"),
        bad("\"two-phase\"", "\"three\"", ":7: scheme.waveform", "\"three\"", "four-subcycle"),
        bad("slots = 10", "slots = 10\ncolour = 1", ":9: scheme.colour", "unknown", "cycle"),
        bad("slots = 10", "encoder = \"x\"", ":8: scheme.encoder", "\"x\"", "nearest"),
        bad("[3, 4]", "[3, 4, 5]", ":10: signals.row_pulses", "3 numbers", "2 numbers"),
        bad("[3, 4]", "[3, -4]", ":10: signals.row_pulses[1]", "-4", "0 to 10"),
        bad("[3, 4]", "[3, 11]", ":10: signals.row_pulses[1]", "11", "0 to 10"),
        bad("[3, 4]", "[3, 4.5]", "signals.row_pulses[1]", "4.5", "a whole number"),
        bad("[3, 4]", "[3, 4000000000]", "row_pulses[1]", "4000000000", "to 1000000"),
        bad("seed = 3", "seed = 3\n[trace]\ncells = [[0, 1], [0, 1]]", "cells[1]", "second time"),
        trace("cells = [[2, 0]]", "trace.cells[0]", "[2, 0]", "\"all\", or [row, column]"),
        trace("cells = [[0, 0.5]]", "trace.cells[0]", "[0, 0.5]", "inside the crossbar"),
        trace("cells = \"some\"", ":16: trace.cells", "\"some\"", "\"all\""),
        trace("signals = [\"v\", \"w\"]", "trace.signals[1]", "\"w\"", "v_row, v_column, v, i"),
        trace("signals = []", "trace.signals", "an empty array", "at least one of"),
        trace("signals = [\"v\", \"v\"]", "trace.signals[1]", "a second time", "once"),
        trace("formats = \"csv\"", "trace.formats", "\"csv\"", "an array with some of csv, vcd"),
        trace("formats = [\"fst\"]", "trace.formats[0]", "\"fst\"", "raw-ascii"),
        trace("every = \"0 ns\"", ":16: trace.every", "0 s", "above zero"),
        trace("every = 3", ":16: trace.every", "3, which has no unit", "a time"),
        trace("every = \"1 ns\"\nsampling = \"on-change\"", "every", "sampling", "one of"),
        trace("sampling = \"often\"", ":16: trace.sampling", "\"often\"", "on-change"),
        trace("rate = 3", ":16: trace.rate", "an unknown key", "cells, "),
        bad("[3, 4]", "7.5", "signals.row_pulses", "7.5", "an array of whole numbers"),
        bad("[3, 4]", "12", ":10: signals.row_pulses[0]", "12", "0 to 10"),
        bad("-2, 0]", "-22, 0]", ":11: signals.column_pulses[1]", "-22", "-10 to 10"),
        bad("\"event\"", "\"deep\"", ":13: run.fidelity", "\"deep\"", "rule, coincidence, event"),
        bad("seed = 3", "seed = 3.5", ":14: run.seed", "3.5", "a whole number"),
        bad("seed = 3", "seed = [", "opened at line 14", "found ", "TOML"),
        scheme("potentiation.amplitude = 1.2", "1.2, which has no unit", "a voltage"),
        scheme("potentiation.amplitude = \"1.2 s\"", "\"1.2 s\"", "a voltage"),
        scheme("potentiation.amplitude = \"1.2 V_off\"", "\"1.2 V_off\"", "V_on"),
        scheme("potentiation.amplitude = \"2.5 V\"", "2.5 V, half of which", "allow_violation"),
        scheme("potentiation.amplitude = \"0.9 V\"", "900 mV, short of", "allow_violation"),
        scheme("depression.amplitude = \"1.2 V\"", "1.2 V", "below zero"),
        bad(
            "slots = 10",
            "depression.width = \"30 us\"",
            "depression.period",
            "20 us",
            "longer than"),
        scheme("depression.width = \"1.5 fs\"", "1.5 fs", "1 fs"),
        scheme("depression.width = \"-1 us\"", "-1 us", "above zero"),
        scheme("depression.width = 5", "5, which has no unit", "a time"),
        scheme("rise_time = \"-1 ns\"", "-1 ns", "zero or more"),
        bad(
            "slots = 10",
            "rise_time = \"12 us\"",
            "potentiation.period",
            "20 us",
            "longer than rise"),
        scheme("row_placement = \"left\"", "\"left\"", "aligned, anti-aligned, spread"),
        scheme("offset = \"random\"", "\"random\" without trains", "spread, van-der-corput"),
        scheme("column_placement = \"spread\"\noffset = 3", "3", "none, counter, random"),
        scheme("jitter = \"3 us\"", "could change the order of edges", "seventeenth"),
        scheme("clock_mismatch = 0.9", "0.9", "from -0.5 to 0.5"),
        spread("v_on = 0.05", ":17: variability.v_on", "0.05", "a table"),
        spread("v_on = { sigma = -0.1 }", ":17: variability.v_on.sigma", "-0.1", "from 0 to 100"),
        spread("v_on = { }", "variability.v_on.sigma", "no such key", "a number"),
        spread("v_on = { sigma = 0.1, share = 0.5 }", "v_on.share", "without", "\"rows\""),
        spread("v_on = { sigma = 0.1, correlation = \"x\" }", "correlation", "\"x\"", "none, rows"),
        spread("v_on = { sigma = 0.1, truncate = 0 }", "v_on.truncate", "0", "above zero"),
        spread("v_on = { sigma = 20 }", ":17: variability.v_on.sigma", "gives cell", "lognormal"),
        spread("v_open = { sigma = 0.1 }", ":17: variability.v_open", "unknown key", "v_on"),
        spread("stuck_on = 0.6\nstuck_off = 0.6", "variability.stuck_off", "1.2", "at most 1"),
        spread("read_noise = nan", ":17: variability.read_noise", "NaN", "from 0"),
        spread("electrode_noise = 0.1", "electrode_noise", "no unit", "a voltage"),
        spread("electrode_noise = \"-1 mV\"", "electrode_noise", "-1 mV", "zero or more"),
        spread("electrode_noise = { temperature = \"300 K\" }", "capacitance", "no such key", "a"),
        spread("retention = { target = 0.5 }", "time_constant", "no such key", "a time"),
        spread(
            "retention = { target = 2, time_constant = \"1 s\" }",
            ":17: variability.retention.target",
            "2.0",
            "from 0 to 1"),
        spread("from_device = true", "from_device", "a device without", "a device with one"));
  }

  private static Arguments spread(String line, String... parts) {
    return bad("seed = 3", "seed = 3\n\n[variability]\n" + line, parts);
  }

  private static Arguments trace(String keys, String... expected) {
    return bad("seed = 3", "seed = 3\n[trace]\n" + keys, expected);
  }

  private static Arguments bad(String good, String wrong, String... parts) {
    return Arguments.of(good, wrong, List.of(parts));
  }

  private static Arguments scheme(String line, String found, String allowed) {
    return bad("slots = 10", "slots = 10\n" + line, "scheme.", found, allowed);
  }

  @ParameterizedTest
  @MethodSource("cycleFiles")
  void cycleAndCrosscheckRefuse(String good, String wrong, List<String> parts) throws IOException {
    Path file = write("experiment.toml", CYCLE.replace(good, wrong));
    for (String command : List.of("cycle", "crosscheck")) {
      Path out = folder.resolve("out");
      checkRefused(parts, command, file.toString(), "--json", "--out", out.toString());
      assertTrue(Files.notExists(out), "nothing may be written");
    }
  }

  static Stream<Arguments> trainFiles() {
    return Stream.of(
        bad("[784, 5, 10]", "[784]", ":6: network.layers", "1 numbers", "at least two"),
        bad("[784, 5, 10]", "[784, 65536, 65536, 10]", "network.layers[2]", "65536 x", "2^27"),
        bad(
            "batch = 10",
            "batch = 10\nrate_fall = 1000",
            "training.rate_fall",
            "1000",
            "up to 100"),
        bad("[784, 5, 10]", "[784, 0, 10]", ":6: network.layers[1]", "0", "1 to"),
        bad("[784, 5, 10]", "[783, 5, 10]", ":10: training.data", "784 pixels", "783 inputs"),
        bad("\"relu\"", "\"step\"", ":7: network.activation", "\"step\"", "relu, sigmoid"),
        bad("weight_limit = 4.0", "weight_limit = 0", "network.weight_limit", "0", "above zero"),
        bad("4.0", "4.0\nread_voltage = \"1.1 V\"", "network.read_voltage", "1.1 V", "1 V"),
        bad("4.0", "4.0\nread_voltage = 0.5", "network.read_voltage", "no unit", "a voltage"),
        bad("\"digits\"", "\"no-such\"", ":10: training.data", "\"no-such\"", "fashion-mnist"),
        bad("[784, 5, 10]", "[784, 5, 9]", ":10: training.data", "10 classes", "9 outputs"),
        bad("train_samples = 20", "train_samples = 4001", ":11: training", "4001", "at most 4000"),
        bad("epochs = 1", "epochs = 0", ":13: training.epochs", "0", "from 1"),
        bad("epochs = 1", "epoch = 1", "training.epochs", "no such key", "a whole number"),
        bad("batch = 10", "batch = -1", ":14: training.batch", "-1", "from 1"),
        bad(
            "learning_rate = 5e-4",
            "learning_rate = nan",
            "training.learning_rate",
            "NaN",
            "above"),
        bad(
            "learning_rate = 5e-4",
            "learning_rate = 1e-14",
            ":16: training.learning_rate",
            "1.0E-14",
            "a rate from"),
        bad("batch = 10", "batch = 10\nrule = \"times\"", "training.rule", "times", "absmin"),
        bad(
            "batch = 10",
            "batch = 10\nloss = \"cross-entropy\"",
            "training.loss",
            "relu",
            "sigmoid"),
        bad(
            "weight_limit = 4.0",
            "weight_limit = 0.01",
            ":8: network.weight_limit",
            "0.01",
            "initial weight"));
  }

  @ParameterizedTest
  @MethodSource("trainFiles")
  void trainRefuses(String good, String wrong, List<String> parts) throws IOException {
    Path file = write("experiment.toml", TRAIN.replace(good, wrong));
    Path out = folder.resolve("out");
    checkRefused(parts, "train", file.toString(), "--json", "--out", out.toString());
    assertTrue(Files.notExists(out), "nothing may be written");
  }

  static Stream<Arguments> deviceFiles() {
    return Stream.of(
        bad("\"1 V\"", "\"-0.3 V\"", "parameters.v_on", "-300 mV", "above zero"),
        bad("\"-1 V\"", "\"1 V\"", "parameters.v_off", "1 V", "below zero"),
        bad("\"1 V\"", "\"1\"", "parameters.v_on.value", "no unit", "a voltage"),
        bad("\"1 V\"", "\"1 ns\"", "parameters.v_on.value", "a time", "a voltage"),
        bad("\"1 V\"", "1", "parameters.v_on.value", "no unit", "a voltage"),
        bad("\"1 uS\"", "\"200 uS\"", "parameters.g_max", "100 uS", "above g_min = 200 uS"),
        bad("polarity = 1", "polarity = 2", "polarity", "2", "1, or -1"),
        bad("polarity = 1", "polarity = -1", "polarity", "-1", "raise the conductance"),
        bad("\"constant-rate\"", "\"ideal\"", "model", "\"ideal\"", "vteam-normalised"),
        bad("v_on =", "v_onn =", "parameters.v_on", "no such key", "v_on"),
        bad("[parameters]", "[parameters]\nr = 1", "parameters.r", "an unknown key", "v_on"),
        bad("basis = \"assumed\" }", "basis = \"known\" }", "basis", "\"known\"", "stated"));
  }

  @ParameterizedTest
  @MethodSource("deviceFiles")
  void devicesAreRefused(String good, String wrong, List<String> parts) throws IOException {
    String ideal = Files.readString(Path.of("device-models", "constant-rate.toml"));
    Path device = write("mine.toml", ideal.replaceFirst(Pattern.quote(good), wrong));
    checkRefused(parts, "device", "show", device.toString());
    Path file = write("experiment.toml", CYCLE.replace("\"constant-rate\"", "\"mine.toml\""));
    CommandLineRun run = checkRefused(parts, "cycle", file.toString());
    assertTrue(run.err().contains("mine.toml"), run.err());
  }

  @Test
  void readingADeviceWithoutADeadZoneIsRefused() throws IOException {
    String leaky =
        Files.readString(Path.of("device-models", "pershin-di-ventra.toml"))
            .replace("\"0 Ohm/(V s)\"", "\"1e6 Ohm/(V s)\"")
            .replace("1e13", "1e7");
    write("leaky.toml", leaky);
    String train = TRAIN.replace("\"constant-rate\"", "\"leaky.toml\"");
    Path file = write("experiment.toml", train);
    checkRefused(
        List.of("network.read_voltage", "2.3 V on leaky", "4.6 V", "ignore_read_disturb"),
        "train",
        file.toString());
    CommandLineRun run =
        CommandLineRun.of(
            "train", file.toString(), "--set", "network.ignore_read_disturb=true", "--json");
    assertEquals(0, run.exitCode(), run.err());
  }

  @Test
  void theRuleIsNotComparedWithItself() throws IOException {
    Path file = write("experiment.toml", CYCLE.replace("\"event\"", "\"rule\""));
    checkRefused(
        List.of("experiment.toml", "run.fidelity = rule", "coincidence or event"),
        "crosscheck",
        file.toString());
  }

  @Test
  void pathsThatCannotBeAreRefused() throws IOException {
    Path cycle = write("experiment.toml", CYCLE.replace("\"constant-rate\"", "\"a\\u0000b.toml\""));
    checkRefused(List.of(":4: crossbar.device", "allowed"), "cycle", cycle.toString());
    Path train = write("train.toml", TRAIN.replace("\"digits\"", "\"a\\u0000b\""));
    checkRefused(List.of(":10: training.data", "a path"), "train", train.toString());
    Path many = write("many.toml", TRAIN.replace("5, 10]", "300]").replace("digits", "folder"));
    checkRefused(List.of("training.data", "300 outputs", "at most 256"), "train", many.toString());
    checkRefused(List.of("--out", "empty name"), "cycle", "fig4", "--out", "");
  }

  @Test
  void optionsAreRefused() throws IOException {
    String file = write("experiment.toml", CYCLE).toString();
    checkRefused(List.of("--set", "\"rows\"", "key=value"), "cycle", file, "--set", "rows");
    checkRefused(List.of("--set", "\"a b\""), "cycle", file, "--set", "a b=1");
    checkRefused(List.of("--set", "run.pace", "unknown"), "cycle", file, "--set", "run.pace=1");
    checkRefused(List.of("--threads", "0", "1 to"), "cycle", file, "--threads", "0");
    checkRefused(List.of("--seed", "'x'"), "cycle", file, "--seed", "x");
    checkRefused(List.of("--colour"), "cycle", file, "--colour");
    checkRefused(List.of("'nonsense'"), "nonsense");
    checkRefused(List.of("'FILE'"), "cycle");
    checkRefused(List.of("missing.toml", "no such file"), "cycle", folder + "/missing.toml");
    checkRefused(
        List.of("a folder"), "cycle", Files.createDirectory(folder.resolve("d.toml")) + "");
    checkRefused(List.of("\"cifar\"", "mnist"), "data", "fetch", "cifar");
  }

  @Test
  void outputFoldersThatExistOrCannotBeMadeAreRefused() throws IOException {
    String file = write("experiment.toml", CYCLE).toString();
    String there = Files.createDirectory(folder.resolve("there")).toString();
    checkRefused(List.of(there, "there already"), "cycle", file, "--out", there);
    checkRefused(List.of("cannot be written"), "cycle", file, "--out", file + "/below");
    checkRefused(List.of(there, "there already"), "demo", "--out", there);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count(), "only what the test made");
    }
  }

  @Test
  void bytesThatAreNotTextAreRefused() throws IOException {
    Path file = folder.resolve("bytes.toml");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    checkRefused(List.of("bytes.toml", "not UTF-8"), "cycle", file.toString());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  private static CommandLineRun checkRefused(List<String> parts, String... args) {
    CommandLineRun run = CommandLineRun.of(args);
    String what = Arrays.toString(args) + " printed: " + run.err();
    assertEquals(2, run.exitCode(), what);
    assertEquals("", run.out(), what);
    assertEquals(1, run.err().lines().count(), what);
    for (String part : parts) {
      assertTrue(run.err().contains(part), "should contain '" + part + "': " + what);
    }
    return run;
  }
}
