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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to stop, in a process of its own as a user has it. */
class InterruptionTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aStoppedRunExitsWithThreeAndLeavesNothing() throws Exception {
    Path out = folder.resolve("run");
    Process process =
        start("train", "digits", "--set", "training.epochs=9000", "--out", out.toString());
    try (BufferedReader epochs = process.inputReader(StandardCharsets.UTF_8)) {
      assertTrue(epochs.readLine().startsWith("epoch 1/9000"), "the run should be under way");
      assertEquals(1, files().size(), "while it runs there is the hidden folder: " + files());
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it should stop at once");
    }
    assertEquals(ExitCode.INTERRUPTED_OR_IO, process.exitValue());
    assertEquals(List.of(), files());
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
