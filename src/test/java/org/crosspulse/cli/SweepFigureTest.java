package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.crosspulse.plot.Sheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a sweep's file: drawn at its end and by --collect, and refused before any run. */
class SweepFigureTest {
  private static final String SWEEP =
      """
      title = "Small"
      experiment = "fig4"
      command = "crosscheck"
      repeats = 2
      conclusion = "What it shows."
      set = ["scheme.allow_violation=true", "run.fidelity=coincidence"]
      metrics = ["max_abs_residual"]
      [[axis]]
      key = "scheme.potentiation.amplitude"
      from = "0.5 V"
      to = "2.5 V"
      count = 3
      [[axis]]
      key = "scheme.depression.amplitude"
      values = ["-1.5 V", "-2.5 V"]
      [[figure]]
      name = "map"
      kind = "map"
      title = "Map"
      subtitle = "of a test"
      x = { key = "scheme.potentiation.amplitude", label = "u+ (V)" }
      y = { key = "scheme.depression.amplitude", label = "u- (V)" }
      value = { key = "max_abs_residual", label = "residual (steps)", scale = "log", least = 0.001 }
      contours = [1]
      nominal = [1.5, -1.5]
      vertical = [{ at = 1, label = "V_on" }]
      [[figure]]
      name = "curves"
      kind = "curves"
      title = "Curves"
      subtitle = "of a test"
      x = { key = "scheme.potentiation.amplitude", label = "u+ (V)" }
      y = { key = "max_abs_residual", label = "residual (steps)" }
      series = { key = "scheme.depression.amplitude", label = "u- (V)" }
      where = [{ key = "scheme.depression.amplitude", value = "-1.5 V" }]
      laws = [{ name = "threshold-spread", exponent = 1, multiple = 1.5, label = "law" }]
      """;

  @TempDir private Path folder = Path.of("");

  private CommandLineRun run(String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("small.toml"), text);
    String[] args = new String[4 + more.length];
    System.arraycopy(more, 0, args, 4, more.length);
    args[0] = "sweep";
    args[1] = file.toString();
    args[2] = "--out";
    args[3] = folder.resolve("out").toString();
    return CommandLineRun.of(args);
  }

  @Test
  void picturesAndPageAreWrittenAndCollected() throws IOException {
    Assumptions.assumeTrue(Sheet.canDraw(), "pictures need fonts");
    CommandLineRun first = run(SWEEP);
    assertEquals(0, first.exitCode(), first.err());
    Path out = folder.resolve("out");
    for (String name : new String[] {"map.png", "map.svg", "curves.png", "curves.svg"}) {
      assertTrue(Files.size(out.resolve(name)) > 1000, name);
    }
    assertTrue(Files.readString(out.resolve("report.html")).contains("What it shows."));
    Files.delete(out.resolve("map.svg"));
    // Figures are no part of the plan: they can be changed and drawn anew.
    CommandLineRun again = run(SWEEP.replace("title = \"Map\"", "title = \"New\""), "--collect");
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(Files.readString(out.resolve("map.svg")).contains("New"));
    // The page tells the command that runs, not the one that collected.
    String page = Files.readString(out.resolve("report.html"));
    assertTrue(page.contains("sweep") && !page.contains("--collect"), page);
  }

  @Test
  void mergedSharesHaveThePicturesAndTheWords() throws IOException {
    Assumptions.assumeTrue(Sheet.canDraw(), "pictures need fonts");
    assertEquals(0, run(SWEEP).exitCode());
    Path out = folder.resolve("out");
    Path merged = folder.resolve("merged");
    CommandLineRun merge =
        CommandLineRun.of("sweep", "merge", out.toString(), "--out", merged.toString());
    assertEquals(0, merge.exitCode(), merge.err());
    for (String name : new String[] {"map.svg", "curves.svg", "summary.txt", "sweep.toml"}) {
      assertEquals(Files.readString(out.resolve(name)), Files.readString(merged.resolve(name)));
    }
  }

  /** The largest and the smallest of the means, found in the table. */
  @Test
  void theSummaryTellsTheEnds() throws IOException {
    assertEquals(0, run(SWEEP).exitCode());
    double least = Double.MAX_VALUE;
    double greatest = 0;
    for (String row :
        Files.readAllLines(folder.resolve("out").resolve("results.csv")).subList(1, 13)) {
      double number = Double.parseDouble(row.split(",", -1)[5]);
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
    }
    String summary = Files.readString(folder.resolve("out").resolve("summary.txt"));
    for (String line :
        List.of(
            String.format(Locale.ROOT, "residual (steps): least %.4g at u+ (V)", least),
            String.format(Locale.ROOT, "residual (steps): greatest %.4g at u+ (V)", greatest))) {
      assertTrue(summary.contains(line), summary);
    }
  }

  @Test
  void aNumberThatNoPointHasIsTold() throws IOException {
    String text =
        SWEEP
            .replace("metrics = [\"max_abs_residual\"]", "metrics = [\"max_*\", \"rule.z_score\"]")
            .replace("y = { key = \"max_abs_residual\"", "y = { key = \"rule.z_score\"");
    CommandLineRun run = run(text);
    assertEquals(0, run.exitCode(), run.err());
    String line = "no picture curves: no point has rule.z_score";
    assertTrue(run.err().contains(line), run.err());
    assertTrue(Files.readString(folder.resolve("out").resolve("summary.txt")).contains(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind = \"map\" | kind = \"pie\" | kind",
        "name = \"curves\" | name = \"map\" | a second time",
        "name = \"curves\" | name = \"../x\" | small letters",
        "{ key = \"max_abs_residual\", label = \"residual (steps)\" } "
            + "| { key = \"energy\", label = \"E\" } | a number that metrics keeps",
        "series = { key = \"scheme.depression.amplitude\" | series = { key = \"scheme.slots\" "
            + "| a key of the axes",
        "least = 0.001 | least = 0 | a least above 0",
        "nominal = [1.5, -1.5] | nominal = [1] | two, [x, y]",
        "multiple = 1.5 | multiple = 1 | a number above 1",
        "value = \"-1.5 V\" | value = \"-1.4 V\" | a value of the axis",
        "contours = [1] | contour = [1] | an unknown key",
      })
  void mistakesAreRefusedBeforeAnyRun(String right, String wrong, String found) throws IOException {
    assertTrue(SWEEP.contains(right), right);
    CommandLineRun run = run(SWEEP.replace(right, wrong));
    assertEquals(2, run.exitCode(), run.out());
    assertTrue(run.err().contains(found) && run.err().contains("small.toml:"), run.err());
    assertTrue(Files.notExists(folder.resolve("out")));
  }
}
