package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.plot.Sheet;
import org.crosspulse.report.FolderLock;
import org.crosspulse.report.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sweep goes on where it was, and its rows are the same wherever its points were run. */
class SweepCommandTest {
  private static final String FIGURES =
      """
      [[figure]]
      name = "map"
      kind = "map"
      title = "A map"
      subtitle = "of residuals"
      x = { key = "scheme.potentiation.amplitude", label = "u" }
      y = { key = "scheme.potentiation.width", label = "width (us)", per = 1e-6 }
      value = { key = "max_abs_residual", label = "residual", scale = "log", least = 1e-3 }
      contours = [0.5]
      nominal = [1.333, 10]
      vertical = [{ at = 1, label = "V_on" }]
      [[figure]]
      name = "lines"
      kind = "curves"
      title = "Lines"
      subtitle = "of energies"
      x = { key = "scheme.potentiation.amplitude", label = "u" }
      y = { key = "energy_joules", label = "energy (J)" }
      series = { key = "scheme.potentiation.width", label = "width (s)" }
      """;

  @TempDir private Path folder = Path.of("");
  private Path sweep = Path.of("");

  @BeforeEach
  void writeSweep() throws IOException {
    sweep = Files.writeString(folder.resolve("small.toml"), text(""));
  }

  private static String text(String more) {
    return """
        title = "Small"
        experiment = "fig4"
        command = "crosscheck"
        repeats = 2
        set = ["scheme.allow_violation=true", "run.fidelity=coincidence"]
        metrics = ["max_abs_residual", "energy_*", "rule.bound"]
        [[axis]]
        key = "scheme.potentiation.amplitude"
        from = "0.5 V"
        to = "2.5 V"
        count = 5
        [[axis]]
        keys = ["scheme.potentiation.width", "scheme.depression.width"]
        values = ["10 us", ["12 us", "8 us"]]
        """
        + more;
  }

  private CommandLineRun run(Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("sweep", "" + sweep, "--out", "" + out));
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  /** Pictures, the page that shows them, and a picture of what is not there. */
  @Test
  void figuresAreDrawnAndShown() throws IOException {
    Path out = folder.resolve("figures");
    String title = "title = \"Small\"\n";
    String conclusion = "conclusion = \"It holds inside.\"\n";
    Files.writeString(sweep, text(FIGURES).replace(title, title + conclusion));
    assertEquals(0, run(out).exitCode());
    for (String name : List.of("map.svg", "lines.svg")) {
      assertEquals(Sheet.canDraw(), Files.exists(out.resolve(name)), name);
    }
    String page = Files.readString(out.resolve("report.html"));
    assertTrue(page.contains("20 points, 20 done"), page);
    assertTrue(page.contains("It holds inside."), page);
    Path plain = folder.resolve("plain");
    Files.writeString(sweep, text(""));
    assertEquals(0, run(plain).exitCode());
    assertSameResults(plain, out);
  }

  private static void assertSameResults(Path one, Path other) throws IOException {
    for (String name : List.of("results.csv", "results.parquet")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
  }

  @Test
  void sharesOnAnyThreadsAreTheWholeByteForByte() throws IOException {
    Path whole = folder.resolve("whole");
    CommandLineRun run = run(whole, "--threads", "1");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("20 points done, 0 failed"), run.out());
    List<String> merge = new ArrayList<>(List.of("sweep", "merge"));
    for (int share = 1; share <= 3; share++) {
      Path out = folder.resolve("share-" + share);
      assertEquals(0, run(out, "--shard", share + "/3", "--threads", "2").exitCode());
      merge.add(out.toString());
    }
    Path merged = folder.resolve("merged");
    merge.addAll(List.of("--out", merged.toString(), "--json"));
    CommandLineRun json = CommandLineRun.of(merge.toArray(String[]::new));
    assertEquals(0, json.exitCode(), json.err());
    assertEquals(0, Json.map(json.out(), "the result").get("missing"));
    assertSameResults(whole, merged);
  }

  @Test
  void aSweepGoesOnAndRepeatsNothing() throws IOException {
    Path whole = folder.resolve("whole");
    run(whole);
    Path out = folder.resolve("out");
    assertEquals(0, run(out, "--shard", "1/3").exitCode());
    CommandLineRun rest = run(out);
    assertTrue(rest.out().contains("20 points, 7 there already, 13 to run"), rest.out());
    CommandLineRun again = run(out);
    assertTrue(again.out().contains("20 points, 20 there already, 0 to run"), again.out());
    assertSameResults(whole, out);
    Files.delete(out.resolve("results.csv"));
    assertEquals(0, run(out, "--collect").exitCode());
    assertSameResults(whole, out);
  }

  @Test
  void numbersAreThoseOfTheCommand() throws IOException {
    Path out = folder.resolve("out");
    run(out);
    List<String> rows = Files.readAllLines(out.resolve("results.csv"));
    assertEquals(
        "index,repeat,seed,scheme.potentiation.amplitude,scheme.potentiation.width,"
            + "scheme.depression.width,max_abs_residual,rule.bound,energy_joules,version,status,error",
        rows.get(0));
    String[] row = rows.get(16).split(",", -1);
    assertEquals(List.of("15", "1"), List.of(row[0], row[1]));
    CommandLineRun one =
        CommandLineRun.of(
            "crosscheck",
            "fig4",
            "--json",
            "--seed",
            row[2],
            "--set",
            "scheme.allow_violation=true",
            "--set",
            "run.fidelity=coincidence",
            "--set",
            "scheme.potentiation.amplitude=1.5 V",
            "--set",
            "scheme.potentiation.width=12 us",
            "--set",
            "scheme.depression.width=8 us");
    Map<String, Object> result = Json.map(one.out(), "the result");
    assertEquals(result.get("max_abs_residual"), Double.valueOf(row[6]));
    assertEquals(result.get("energy_joules"), Double.valueOf(row[8]));
    assertEquals("1.5", row[3]);
    assertEquals("1.2E-5", row[4]);
  }

  /** DuckDB reads Parquet by code of its own. */
  @Test
  void parquetHasTheNumbersOfTheCsv() throws IOException, SQLException {
    Path out = folder.resolve("out");
    run(out);
    List<String> rows = Files.readAllLines(out.resolve("results.csv"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet table =
            statement.executeQuery(
                "SELECT * FROM read_parquet('" + out.resolve("results.parquet") + "')")) {
      String[] columns = rows.get(0).split(",", -1);
      for (String row : rows.subList(1, rows.size())) {
        assertTrue(table.next());
        String[] fields = row.split(",", -1);
        for (int column = 0; column < columns.length; column++) {
          assertEquals(
              fields[column],
              Objects.toString(table.getObject(columns[column]), ""),
              columns[column]);
        }
      }
      assertFalse(table.next());
    }
  }

  @Test
  void aPointThatFailsIsARow() throws IOException {
    Files.writeString(
        sweep,
        text("").replace("repeats = 2", "").replace("max_abs_residual", "max_*")
            + """
            [[axis]]
            key = "crossbar.rows"
            values = [3]
            [[axis]]
            keys = ["scheme.slots"]
            values = [8]
            """);
    Path fine = folder.resolve("fine");
    assertEquals(0, run(fine).exitCode());
    // Each value can be read, but amplitude and period that fit alone do not fit together.
    Files.writeString(
        sweep,
        """
        title = "Failing"
        experiment = "fig4"
        command = "cycle"
        [[axis]]
        key = "scheme.potentiation.width"
        values = ["10 us", "15 us"]
        [[axis]]
        key = "scheme.potentiation.period"
        values = ["20 us", "12 us"]
        """);
    Path out = folder.resolve("out");
    CommandLineRun run = run(out, "--json");
    assertEquals(1, run.exitCode(), run.err());
    Map<String, Object> result = Json.map(run.out(), "the result");
    assertEquals(List.of(3, 1), List.of(result.get("done"), result.get("failed")));
    List<String> rows = Files.readAllLines(out.resolve("results.csv"));
    assertTrue(rows.get(4).contains(",failed,"), rows.get(4));
    assertTrue(rows.get(4).contains("small.toml:"), rows.get(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count = 5 | count = 1 | small.toml:11: axis[0].count: found 1; allowed: a whole number from 2",
        "\"2.5 V\" | \"2.5 s\" | small.toml:10: axis[0].to: found \"2.5 s\", which is a time",
        "key = \"scheme.potentiation.amplitude\" | key = \"scheme.potentiation.amplitud\""
            + " | small.toml:9: scheme.potentiation.amplitud: found an unknown key",
        "\"10 us\", | \"10 V\", | small.toml:14: scheme.potentiation.width: found \"10 V\"",
        "\"8 us\"] | \"8 us\", 1] | small.toml:14: axis[1].values[1]: found an array of 3",
        "repeats = 2 | repeat = 2 | small.toml:4: repeat: found an unknown key",
        "crosscheck | crosscheque | small.toml:3: command: found \"crosscheque\"",
        "energy_* | energie_* | metrics with energie_*, which no point has",
        "coincidence\" | rule\" | run.fidelity = rule, which would be compared with itself",
        "\"fig4\" | \"fig5\" | small.toml:2: experiment: found \"fig5\"",
        "\"run.fidelity | \"run.seed=1\", \"run.fidelity | small.toml:5: set: found \"run.seed=1\"",
      })
  void mistakesAreNamedBeforeAnythingIsMade(String right, String wrong, String message)
      throws IOException {
    String whole = text("");
    assertTrue(whole.contains(right), right);
    Files.writeString(sweep, whole.replace(right, wrong));
    Path out = folder.resolve("out");
    CommandLineRun run = run(out);
    assertEquals(2, run.exitCode(), run.out() + run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(out.resolve("ledger.sqlite")));
  }

  @Test
  void aLedgerOfAnotherPlanIsRefused() throws IOException {
    Path out = folder.resolve("out");
    run(out);
    byte[] before = Files.readAllBytes(out.resolve("results.csv"));
    CommandLineRun other = run(out, "--set", "scheme.slots=9");
    assertEquals(2, other.exitCode());
    assertTrue(other.err().contains(", this is plan "), other.err());
    assertTrue(other.err().contains("scheme.slots"), other.err());
    assertArrayEquals(before, Files.readAllBytes(out.resolve("results.csv")));
    CommandLineRun reseeded = run(out, "--seed", "2");
    assertEquals(2, reseeded.exitCode());
    assertTrue(reseeded.err().contains("seed was 1 and is 2"), reseeded.err());
  }

  @Test
  void anotherFolderOrALockedOneIsRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "mine");
    CommandLineRun foreign = run(other);
    assertEquals(2, foreign.exitCode());
    assertTrue(foreign.err().contains("something that is no sweep"), foreign.err());
    Path out = Files.createDirectory(folder.resolve("out"));
    FolderLock lock = FolderLock.take(out);
    try {
      CommandLineRun locked = run(out);
      assertEquals(2, locked.exitCode());
      assertTrue(locked.err().contains("another process is running"), locked.err());
    } finally {
      lock.close();
    }
  }

  @Test
  void aPlanIsToldAndNothingIsWritten() {
    Path out = folder.resolve("out");
    CommandLineRun run = run(out, "--plan", "--json");
    assertEquals(0, run.exitCode(), run.err());
    Map<String, Object> plan = Json.map(run.out(), "the plan");
    assertEquals(20, plan.get("points"));
    assertTrue((Double) Objects.requireNonNull(plan.get("seconds")) > 0);
    assertFalse(Files.exists(out));
  }

  @Test
  void trainingIsSweptWithItsEpochs() throws IOException {
    Files.writeString(
        sweep,
        """
        title = "Training"
        experiment = "digits"
        command = "train"
        set = ["network.layers=[784, 6, 10]", "training.train_samples=40",
          "training.test_samples=40", "training.epochs=2"]
        metrics = ["epochs.1.test_error_percent", "last.test_error_percent"]
        [[axis]]
        key = "training.batch"
        values = [10, 20]
        """);
    Path out = folder.resolve("out");
    CommandLineRun run = run(out);
    assertEquals(0, run.exitCode(), run.err());
    String[] row = Files.readAllLines(out.resolve("results.csv")).get(2).split(",", -1);
    Path single = folder.resolve("single");
    CommandLineRun.of(
        "train",
        "digits",
        "--seed",
        row[2],
        "--out",
        single.toString(),
        "--set",
        "network.layers=[784, 6, 10]",
        "--set",
        "training.train_samples=40",
        "--set",
        "training.test_samples=40",
        "--set",
        "training.epochs=2",
        "--set",
        "training.batch=20");
    List<String> epochs = Files.readAllLines(single.resolve("epochs.csv"));
    assertEquals(epochs.get(1).split(",", -1)[3], row[5]);
    assertEquals(epochs.get(2).split(",", -1)[3], row[4]);
  }
}
