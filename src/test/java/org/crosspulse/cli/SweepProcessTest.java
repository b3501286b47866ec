package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.crosspulse.report.FolderLock;
import org.crosspulse.sweep.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps in processes of their own, which end as processes do. */
class SweepProcessTest {
  private static final int POINTS = 160;

  @TempDir private Path folder = Path.of("");
  private Path sweep = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void writeSweep() throws IOException {
    out = folder.resolve("out");
    sweep =
        Files.writeString(
            folder.resolve("some.toml"),
            """
            title = "Some points of some milliseconds"
            experiment = "wires"
            command = "crosscheck"
            metrics = ["max_abs_residual", "coincidences"]
            [[axis]]
            key = "crossbar.wire_resistance"
            from = "1 Ohm"
            to = "100 Ohm"
            count = %d
            """
                .formatted(POINTS));
  }

  private Process start(Path log) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "sweep",
            sweep.toString(),
            "--out",
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private void awaitPoints(Process process, long points) throws Exception {
    while (process.isAlive() && recorded() < points) {
      Thread.sleep(5);
    }
    assertTrue(process.isAlive(), "it should be under way");
  }

  private long recorded() throws IOException {
    if (Files.notExists(out.resolve("ledger.sqlite"))) {
      return 0;
    }
    try (Ledger ledger = Ledger.open(out.resolve("ledger.sqlite"))) {
      return ledger.counts().recorded();
    } catch (RuntimeException e) {
      return 0; // it is being made
    }
  }

  @Test
  void aSweepThatIsKilledAndStoppedEndsAsOneThatIsNot() throws Exception {
    Process killed = start(folder.resolve("killed.txt"));
    awaitPoints(killed, 15);
    killed.destroyForcibly().waitFor();
    long before = recorded();
    assertTrue(before >= 15, before + " points");
    assertFalse(Files.exists(out.resolve("results.csv")));

    Path log = folder.resolve("stopped.txt");
    Process stopped = start(log);
    awaitPoints(stopped, before + 15);
    stopped.destroy();
    assertTrue(stopped.waitFor(60, TimeUnit.SECONDS), "it should stop at once");
    String text = Files.readString(log);
    assertEquals(ExitCode.INTERRUPTED_OR_IO, stopped.exitValue(), text);
    assertTrue(text.contains(POINTS + " points, " + before + " there already"), text);
    assertTrue(text.contains("the same command goes on from here"), text);

    assertEquals(0, run(out));
    Path whole = folder.resolve("whole");
    assertEquals(0, run(whole));
    for (String name : List.of("results.csv", "results.parquet")) {
      assertEquals(-1, Files.mismatch(whole.resolve(name), out.resolve(name)), name);
    }
    try (Stream<Path> files = Files.list(out)) {
      List<String> hidden =
          files.map(file -> "" + file.getFileName()).filter(name -> name.startsWith(".")).toList();
      assertEquals(List.of(".lock"), hidden);
    }
  }

  /** By this process; a lock is the system's, and goes with whoever has it. */
  @Test
  void aSweepThatAnotherProcessIsRunningIsRefused() throws Exception {
    Path log = folder.resolve("second.txt");
    Files.createDirectory(out);
    FolderLock lock = FolderLock.take(out);
    try {
      assertEquals(2, start(log).waitFor());
    } finally {
      lock.close();
    }
    String refusal = Files.readString(log);
    assertTrue(refusal.contains("a sweep that another process is running"), refusal);
  }

  private int run(Path target) {
    return CommandLineRun.of("sweep", sweep.toString(), "--out", target.toString()).exitCode();
  }
}
