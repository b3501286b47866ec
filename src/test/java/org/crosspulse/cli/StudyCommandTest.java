package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.crosspulse.report.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study goes on where it was, adopts what {@code train} made, and is the same in the end. */
class StudyCommandTest {
  private static final String[] SMALL = {
    "network.layers=[784, 6, 10]", "training.train_samples=40", "training.test_samples=40"
  };

  @TempDir private Path folder = Path.of("");
  private Path study = Path.of("");

  @BeforeEach
  void writeStudy() throws IOException {
    study = write("small.toml", 2);
  }

  private Path write(String name, int epochs) throws IOException {
    String text =
        """
        title = "Small"
        seeds = [1, 2]
        set = [%s, "training.epochs=%d"]
        [[cell]]
        experiment = "digits"
        panel = "pulses"
        paper = 50
        [[cell]]
        name = "algebra"
        experiment = "digits"
        set = ["run.fidelity=rule"]
        panel = "numbers"
        """
            .formatted('"' + String.join("\", \"", SMALL) + '"', epochs);
    return Files.writeString(folder.resolve(name), text);
  }

  private CommandLineRun run(Path out, String... more) {
    List<String> args =
        new ArrayList<>(List.of("study", study.toString(), "--out", out.toString()));
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** Everything but wall times. */
  private static void assertSameResults(Path one, Path other) throws IOException {
    for (String name : names(one)) {
      if (Files.isDirectory(one.resolve(name))) {
        assertSameResults(one.resolve(name), other.resolve(name));
      } else if (!List.of("manifest.json", "report.html", "timings.csv").contains(name)) {
        byte[] expected = Files.readAllBytes(one.resolve(name));
        assertArrayEquals(expected, Files.readAllBytes(other.resolve(name)), name);
      }
    }
    assertEquals(names(one), names(other));
  }

  @Test
  void theSameBytesForAnyNumberOfThreads() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    CommandLineRun first = run(one, "--threads", "1");
    assertEquals(0, first.exitCode(), first.err());
    assertEquals(0, run(two, "--threads", "3").exitCode());
    assertSameResults(one, two);
    assertEquals(
        List.of("algebra-1", "algebra-2", "digits-1", "digits-2"), names(one.resolve("runs")));
    assertTrue(first.out().contains("2 cells x 2 seeds = 4 runs, 0 there already"), first.out());
  }

  @Test
  void runsOfTrainAreAdoptedAndNothingIsTrainedTwice() throws IOException {
    Path out = folder.resolve("out");
    Path adopted = out.resolve("runs").resolve("digits-2");
    List<String> args =
        new ArrayList<>(List.of("train", "digits", "--seed", "2", "--out", adopted.toString()));
    for (String setting : SMALL) {
      args.addAll(List.of("--set", setting));
    }
    args.addAll(List.of("--set", "training.epochs=2"));
    assertEquals(0, CommandLineRun.of(args.toArray(String[]::new)).exitCode());
    FileTime made = Files.getLastModifiedTime(adopted.resolve("manifest.json"));
    CommandLineRun run = run(out);
    assertTrue(run.out().contains("4 runs, 1 there already, 3 to train"), run.out());
    assertEquals(made, Files.getLastModifiedTime(adopted.resolve("manifest.json")));
    CommandLineRun again = run(out);
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(again.out().contains("4 runs, 4 there already, 0 to train"), again.out());
    Path fresh = folder.resolve("fresh");
    run(fresh);
    assertSameResults(fresh, out);
  }

  @Test
  void aFolderOfAnotherRunIsRefusedWithTheKey() throws IOException {
    Path out = folder.resolve("out");
    assertEquals(0, run(out).exitCode());
    CommandLineRun other = run(out, "--set", "training.batch=3");
    assertEquals(2, other.exitCode());
    assertTrue(other.err().contains("training.batch: found 20; allowed: 3"), other.err());
    assertEquals(1, other.err().lines().count());
  }

  @Test
  void aRunThatFailsIsARowAndTheOthersAreMade() throws IOException {
    Path out = folder.resolve("out");
    String text = Files.readString(study);
    String wild =
        """
        [[cell]]
        name = "wild"
        experiment = "digits"
        set = ["run.fidelity=rule", "training.rule=times", "training.values=continuous",
          "training.learning_rate=1e6", "training.batch=1",
          "network.layers=[784, 20, 20, 20, 20, 20, 20, 10]"]
        """;
    Files.writeString(study, text + wild);
    CommandLineRun run = run(out, "--json");
    assertEquals(1, run.exitCode(), run.err());
    Map<String, Object> result = Json.map(run.out(), "the result");
    assertEquals(3, ((List<?>) Objects.requireNonNull(result.get("cells"))).size());
    String runs = Files.readString(out.resolve("runs.csv"));
    assertTrue(runs.contains("wild,1,failed,0,"), runs);
    assertTrue(runs.contains("training.learning_rate: found "), runs);
    assertFalse(runs.contains("Exception"), runs);
    assertTrue(runs.contains("diverge"), runs);
    assertTrue(runs.contains("algebra,2,done,2,"), runs);
    assertFalse(Files.exists(out.resolve("runs").resolve("wild-1")));
  }

  @Test
  void collectingTrainsNothing() throws IOException {
    Path out = folder.resolve("out");
    assertEquals(0, run(out, "--cell", "algebra", "--seeds", "2").exitCode());
    CommandLineRun collected = run(out, "--collect");
    assertEquals(0, collected.exitCode(), collected.err());
    assertEquals(List.of("algebra-2"), names(out.resolve("runs")));
    assertTrue(collected.out().contains("1 of 2"), collected.out());
  }

  @Test
  void somethingElseIsNotWrittenInto() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("letter.txt"), "to keep");
    CommandLineRun run = run(out);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("found something that is no study"), run.err());
    assertEquals(List.of("letter.txt"), names(out));
  }

  @Test
  void withoutANameTheStudiesThatShipAreListed() {
    CommandLineRun list = CommandLineRun.of("study");
    assertEquals(0, list.exitCode());
    assertTrue(list.out().contains("table1"), list.out());
    assertEquals(list.out(), CommandLineRun.of("study", "list").out());
  }

  @Test
  void aKilledStudyGoesOnAndEndsInTheSameBytes() throws Exception {
    study = write("long.toml", 30);
    Path killed = folder.resolve("killed");
    Process process = start("study", study.toString(), "--out", killed.toString());
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.readLine();
      assertTrue(String.valueOf(lines.readLine()).startsWith("1/4"), "a run should be done");
      process.destroyForcibly();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }
    CommandLineRun on = run(killed);
    assertEquals(0, on.exitCode(), on.err());
    assertFalse(on.out().contains(" 0 there already"), on.out());
    Path whole = folder.resolve("whole");
    assertEquals(0, run(whole).exitCode());
    assertSameResults(whole, killed);
  }

  private static Process start(String... args) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new ProcessBuilder(Stream.concat(java, Stream.of(args)).toList())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
