package org.crosspulse.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.PointRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep that was submitted to a cluster has the rows of one on threads, whoever dies meanwhile.
 *
 * <p>Needs the jars of both builds; {@code spark.home} has Spark's own.
 */
class SparkSweepIT {
  private static final Path LOCAL_JAR = Path.of("target", "crosspulse.jar").toAbsolutePath();
  private static final Path SPARK_JAR = Path.of(System.getProperty("spark.sweep.jar", ""));
  private static final Path SPARK_HOME = Path.of(System.getProperty("spark.home", ""));
  private static final long PATIENCE_SECONDS = 300;
  private static final int STEPS = 150;
  private static final int POINTS = 4 * STEPS;
  private static final int FAILING = STEPS;

  @TempDir private Path folder = Path.of("");
  private List<Process> submitted = new ArrayList<>();

  /** A sweep of files that lie beside each other, named from the folder where they are. */
  @BeforeEach
  void writeSweep() throws IOException {
    assertTrue(Files.exists(LOCAL_JAR), "build " + LOCAL_JAR + " first, by mvn package");
    Files.writeString(
        folder.resolve("some.toml"),
        """
        title = "Some points of some milliseconds, of which a quarter cannot be run"
        experiment = "small.toml"
        command = "crosscheck"
        metrics = ["max_abs_residual", "coincidences", "energy_*"]
        [[axis]]
        key = "crossbar.wire_resistance"
        from = "1 Ohm"
        to = "100 Ohm"
        count = %d
        [[axis]]
        key = "scheme.potentiation.period"
        values = ["400 ns", "250 ns"]
        [[axis]]
        key = "scheme.potentiation.width"
        values = ["200 ns", "300 ns"]
        """
            .formatted(STEPS));
    Files.writeString(
        folder.resolve("small.toml"), "extends = \"wires\"\ncrossbar.device = \"own.toml\"\n");
    Files.copy(Path.of("device-models", "vteam-cms.toml"), folder.resolve("own.toml"));
  }

  @AfterEach
  void leaveNoProcess() {
    submitted.forEach(Process::destroyForcibly);
  }

  @Test
  void rowsAreThoseOfARunOnThreadsWhoeverIsKilled() throws Exception {
    assertEquals(1, local());
    try (SparkCluster cluster = new SparkCluster(SPARK_HOME, folder)) {
      Process first = cluster.startWorker("worker-1");
      cluster.startWorker("worker-2");
      losesAWorker(cluster, first);
      findsNothingToDo(cluster);
      refusesWhatItCannotDo(cluster);
      losesTheDriver(cluster);
    }
  }

  private void losesAWorker(SparkCluster cluster, Process worker) throws Exception {
    Process sweep = submit(cluster, "lost-worker");
    awaitPoints(sweep, "lost-worker", POINTS / 10);
    SparkCluster.kill(worker);
    assertTrue(recorded("lost-worker") < POINTS, "killed too late");
    assertEquals(1, end(sweep), () -> log("lost-worker"));
    assertTrue(log("lost-worker").contains("Lost executor"), () -> log("lost-worker"));
    assertTrue(log("lost-worker").contains(FAILING + " failed"), () -> log("lost-worker"));
    assertSameResults("lost-worker");
  }

  private void findsNothingToDo(SparkCluster cluster) throws Exception {
    List<PointRecord> before = points("lost-worker");
    assertEquals(1, end(submit(cluster, "lost-worker")));
    assertTrue(log("lost-worker").contains(", 0 to run"), () -> log("lost-worker"));
    assertEquals(before, points("lost-worker"));
    assertSameResults("lost-worker");
  }

  private void refusesWhatItCannotDo(SparkCluster cluster) throws Exception {
    assertEquals(2, end(submit(cluster, "lost-worker", "--seed", "2")));
    assertTrue(log("lost-worker").contains("the ledger of the same plan"));
    assertEquals(2, end(submit(cluster, "threads", "--threads", "3")));
    assertTrue(log("threads").contains("crosspulse: --threads: found 3"));
  }

  private void losesTheDriver(SparkCluster cluster) throws Exception {
    Process sweep = submit(cluster, "lost-driver");
    awaitPoints(sweep, "lost-driver", POINTS / 10);
    sweep.destroyForcibly().waitFor();
    List<PointRecord> before = points("lost-driver");
    assertTrue(before.size() >= POINTS / 10 && before.size() < POINTS, before.size() + " points");
    assertEquals(1, end(submit(cluster, "lost-driver")), () -> log("lost-driver"));
    String text = before.size() + " there already, " + (POINTS - before.size()) + " to run";
    assertTrue(log("lost-driver").contains(text), () -> log("lost-driver"));
    // Wall times differ from run to run: what was there was not run again.
    assertTrue(points("lost-driver").containsAll(before));
    assertSameResults("lost-driver");
  }

  private int local() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            LOCAL_JAR.toString(),
            "sweep",
            "some.toml",
            "--quiet",
            "--out",
            "local")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("local.log").toFile())
        .start()
        .waitFor();
  }

  private Process submit(SparkCluster cluster, String out, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("some.toml", "--out", out));
    arguments.addAll(Arrays.asList(more));
    Path log = folder.resolve(out + ".log");
    Process process = cluster.submit(SPARK_JAR, folder, log, arguments.toArray(String[]::new));
    submitted.add(process);
    return process;
  }

  private static int end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it should have ended");
    return process.exitValue();
  }

  private void awaitPoints(Process process, String out, long points) throws Exception {
    while (process.isAlive() && recorded(out) < points) {
      Thread.sleep(10);
    }
    assertTrue(process.isAlive(), () -> log(out));
  }

  private long recorded(String out) throws IOException {
    Path file = folder.resolve(out).resolve("ledger.sqlite");
    if (Files.notExists(file)) {
      return 0;
    }
    try (Ledger ledger = Ledger.open(file)) {
      return ledger.counts().recorded();
    } catch (RuntimeException e) {
      return 0; // it is being made
    }
  }

  private List<PointRecord> points(String out) throws IOException {
    List<PointRecord> points = new ArrayList<>();
    try (Ledger ledger = Ledger.open(folder.resolve(out).resolve("ledger.sqlite"))) {
      ledger.forEach(points::add);
    }
    return points;
  }

  private void assertSameResults(String out) throws IOException {
    for (String name : List.of("results.csv", "results.parquet")) {
      Path local = folder.resolve("local").resolve(name);
      assertEquals(-1, Files.mismatch(local, folder.resolve(out).resolve(name)), out + " " + name);
    }
  }

  private String log(String out) {
    try {
      return Files.readString(folder.resolve(out + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
