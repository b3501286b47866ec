package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.device.Basis;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.plot.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command from a table to a device file. */
class DeviceFitTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  /** A step of a tenth of the range up to x = 1, then down; with noise of a part of the range. */
  private Path data(double noise, double sign) throws IOException {
    Random random = new Random(5);
    StringBuilder table = new StringBuilder("pulse,amplitude (V),width (us),conductance (uS)\n");
    double state = 0.25;
    for (int pulse = 1; pulse <= 40; pulse++) {
      boolean up = pulse <= 20;
      state = Math.max(0, Math.min(1, state + (up ? 0.1 : -0.08)));
      double siemens = 20 + 60 * (state + noise * random.nextGaussian());
      table.append(pulse + "," + sign * (up ? 1.5 : -1.5) + ",10," + siemens + "\n");
    }
    return Files.writeString(folder.resolve("my data.csv"), table.toString());
  }

  private static CommandLineRun fit(Path data, Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("device", "fit", data.toString()));
    args.addAll(List.of("--model", "constant-rate", "--out", out.toString()));
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  @Test
  void writesADeviceThatIsTheFittedOne() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run = fit(data(0.01, 1), out, "--json", "--sigma", "0.6uS");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode json = JSON.readTree(run.out());
    assertTrue(json.get("success").asBoolean());
    assertTrue(Math.abs(json.get("reduced_chi_squared").asDouble() - 1) < 0.8, run.out());
    DeviceDescription device = DeviceFile.read(out.resolve("my-data.toml").toString(), Path.of(""));
    assertEquals(80e-6, device.device().conductanceSiemens(1), 1e-6);
    assertEquals(0.1, device.device().pulse(1.5, 1e-5).after(0.5) - 0.5, 3e-3);
    DeviceDescription.Entry rate = device.parameters().get(2);
    assertEquals(Basis.FITTED, rate.basis());
    assertTrue(rate.from().startsWith("my data.csv, 95 %: "), rate.from());
    assertEquals(Basis.ASSUMED, device.parameters().get(0).basis());
    assertTrue(Files.exists(out.resolve("residuals.csv")));
    assertTrue(Files.exists(out.resolve("manifest.json")));
    assertEquals(Sheet.canDraw(), Files.exists(out.resolve("fit.png")));
    String name = out.resolve("my-data.toml").toString();
    assertEquals(0, CommandLineRun.of("device", "show", name).exitCode());
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    Path data = data(0.02, 1);
    fit(data, folder.resolve("one"), "--seed", "3", "--threads", "1");
    fit(data, folder.resolve("two"), "--seed", "3", "--threads", "2");
    for (String file : List.of("my-data.toml", "result.json", "residuals.csv")) {
      Path one = folder.resolve("one").resolve(file);
      assertEquals(-1, Files.mismatch(one, folder.resolve("two").resolve(file)), file);
    }
  }

  @Test
  void theOtherSignIsSeenAndSaid() throws IOException {
    Path data = data(0.01, -1);
    CommandLineRun seen = fit(data, folder.resolve("seen"));
    assertEquals(0, seen.exitCode(), seen.err());
    assertTrue(seen.out().contains("the terminals were exchanged"), seen.out());
    CommandLineRun kept = fit(data, folder.resolve("kept"), "--no-flip");
    assertEquals(1, kept.exitCode(), kept.out());
    assertTrue(kept.out().contains("warning: a poor fit"), kept.out());
    assertTrue(
        Files.readString(folder.resolve("kept/my-data.toml")).contains("POOR FIT"), kept.out());
  }

  @Test
  void boundsAndFixedValuesAreKept() throws IOException {
    CommandLineRun run = fit(data(0.01, 1), folder.resolve("o"), "--json", "--fix", "g_max=80 uS");
    JsonNode json = JSON.readTree(run.out());
    assertFalse(json.get("fitted").toString().contains("g_max"));
    CommandLineRun bounded =
        fit(data(0.01, 1), folder.resolve("p"), "--bounds", "k_on=100 1/s:5000 1/s");
    assertTrue(bounded.out().contains("k_on is at the end of its bounds"), bounded.out());
  }

  /** Options, and what the one line has to contain. */
  static Stream<Arguments> wrongOptions() {
    return Stream.of(
        Arguments.of(List.of("--vary", "k_up"), "--vary: found \"k_up\""),
        Arguments.of(List.of("--fix", "g=1"), "--fix: found \"g\""),
        Arguments.of(List.of("--fix", "v_on=1 A"), "--fix v_on: found \"1 A\", which is a current"),
        Arguments.of(List.of("--fix", "v_on=-1"), "--fix: v_on: found -1 V"),
        Arguments.of(List.of("--bounds", "v_on=1"), "--bounds v_on: found \"1\""),
        Arguments.of(List.of("--bounds", "v_on=2:1"), "a lower bound below the upper one"),
        Arguments.of(List.of("--initial-state", "1.5"), "--initial-state: found 1.5"),
        Arguments.of(List.of("--sigma", "-1"), "--sigma: found \"-1\""),
        Arguments.of(List.of("--start", "team"), "--start: found team, a device of team"),
        Arguments.of(List.of("--name", "a/b"), "--name: found \"a/b\""));
  }

  @ParameterizedTest
  @MethodSource("wrongOptions")
  void wrongOptionsAreRefused(List<String> options, String part) throws IOException {
    CommandLineRun run = fit(data(0, 1), folder.resolve("none"), options.toArray(String[]::new));
    assertEquals(2, run.exitCode(), run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(part), run.err());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void anUnknownModelIsRefused() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("device", "fit", data(0, 1).toString(), "--model", "vteem");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--model: found \"vteem\"; allowed: one of "), run.err());
  }
}
