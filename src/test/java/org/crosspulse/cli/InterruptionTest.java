package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to stop, in a process of its own as a user has it. */
class InterruptionTest {
  /** By signal 9. */
  private static final int KILLED = 128 + 9;

  @TempDir private Path folder = Path.of("");

  /** Whenever that is: the signal comes as soon as the first of the folders above is there. */
  @Test
  void aRunThatIsStoppedInItsFirstEpochLeavesNothing() throws Exception {
    Path out = folder.resolve("above").resolve("run");
    Process process =
        start("train", "digits", "--set", "run.fidelity=event", "--out", out.toString());
    while (process.isAlive() && files().isEmpty()) {
      Thread.sleep(1);
    }
    process.destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it should stop at once");
    assertEquals(ExitCode.INTERRUPTED_OR_IO, process.exitValue());
    assertEquals(List.of(), files());
  }

  @Test
  void aTrainingRunThatIsStoppedGoesOnFromItsLastEpoch() throws Exception {
    stop(Process::destroy, ExitCode.INTERRUPTED_OR_IO);
  }

  /** Nothing can be done at the end of a killed process. */
  @Test
  void aTrainingRunThatIsKilledGoesOnFromItsLastEpoch() throws Exception {
    stop(Process::destroyForcibly, KILLED);
  }

  private void stop(Consumer<Process> how, int exitCode) throws Exception {
    String out = folder.resolve("run").toString();
    Process process = start(training(out));
    try (BufferedReader epochs = process.inputReader(StandardCharsets.UTF_8)) {
      assertTrue(epochs.readLine().startsWith("epoch 1/"), "the run should be under way");
      assertTrue(epochs.readLine().startsWith("epoch 2/"), "and go on");
      how.accept(process);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it should stop at once");
    }
    assertEquals(exitCode, process.exitValue());
    assertEquals(1, files().size(), "the hidden folder should be there: " + files());
    assertTrue(Files.isHidden(files().get(0)), "and not look complete: " + files());
    CommandLineRun resumed = CommandLineRun.of(training(out, "--resume", "--threads", "2"));
    assertEquals(0, resumed.exitCode(), resumed.err());
    assertTrue(resumed.out().startsWith("going on after epoch "), resumed.out());
    String whole = folder.resolve("whole").toString();
    assertEquals(0, CommandLineRun.of(training(whole)).exitCode());
    assertEquals(2, files().size(), "nothing else should be left: " + files());
    assertSameFiles(Path.of(whole), Path.of(out));
    assertTrue(names(Path.of(out)).contains("weights-epoch-5-0.csv"), out);
    assertTrue(names(Path.of(out)).contains("weights-epoch-10-1.csv"), out);
  }

  /** The same files with the same bytes, but for the wall times of the manifest. */
  private static void assertSameFiles(Path expected, Path found) throws IOException {
    assertEquals(names(expected), names(found));
    for (String name : names(expected)) {
      if (!List.of("manifest.json", "report.html").contains(name)) {
        assertEquals(
            -1, Files.mismatch(expected.resolve(name), found.resolve(name)), "bytes of " + name);
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String[] training(String out, String... more) {
    Stream<String> command =
        Stream.of(
            "train",
            "digits",
            "--set",
            "training.epochs=12",
            "--set",
            "network.layers=[784, 12, 10]",
            "--set",
            "training.train_samples=500",
            "--set",
            "training.validation_samples=100",
            "--set",
            "variability.read_noise=0.02",
            "--keep-weights",
            "5",
            "--out",
            out);
    return Stream.concat(command, Stream.of(more)).toArray(String[]::new);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
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
