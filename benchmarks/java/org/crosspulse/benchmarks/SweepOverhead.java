package org.crosspulse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.crosspulse.config.PlannedSweep;
import org.crosspulse.config.SweepFile;
import org.crosspulse.config.SweepOptions;
import org.crosspulse.run.PointRuns;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.LedgerPlan;
import org.crosspulse.sweep.LocalRunner;
import org.crosspulse.sweep.SweepPlan;

/**
 * What a sweep costs over its bare runs: the same points in a plain loop, by the runner on one
 * thread and by the runner on two, both with a ledger on the disk, and by two threads with no
 * ledger, in turn. Prints medians of rounds.
 */
public final class SweepOverhead {
  private static final int WARM_ROUNDS = 2;

  private final SweepPlan plan;
  private final PointRuns runs;
  private final Path folder;
  private int ledgers;

  private SweepOverhead(PlannedSweep sweep, Path folder) {
    this.plan = sweep.plan();
    this.runs = new PointRuns(sweep);
    this.folder = folder;
  }

  /** Arguments: how many rounds, a folder for ledgers, and sweep files. */
  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory(Path.of(args[1]), "ledgers");
    for (String file : List.of(args).subList(2, args.length)) {
      PlannedSweep sweep = SweepFile.read(file, new SweepOptions(List.of(), null));
      new SweepOverhead(sweep, folder).measure(rounds);
    }
  }

  private void measure(int rounds) throws IOException {
    List<double[]> seconds = new ArrayList<>();
    for (int round = 0; round < WARM_ROUNDS + rounds; round++) {
      double[] times = {bare(), swept(1), swept(2), bareByTwo()};
      if (round >= WARM_ROUNDS) {
        seconds.add(times);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d points of %.1f ms; swept/bare %.3f; two threads %.2f times as fast as one,"
            + " bare %.2f times%n",
        plan.name(),
        plan.count(),
        1e3 * median(seconds, times -> times[0]) / plan.count(),
        median(seconds, times -> times[1] / times[0]),
        median(seconds, times -> times[1] / times[2]),
        median(seconds, times -> times[0] / times[3]));
  }

  private double bare() {
    long start = System.nanoTime();
    LongStream.range(0, plan.count()).forEach(this::run);
    return since(start);
  }

  /** What the machine gives: two threads with nothing in common. */
  private double bareByTwo() {
    long start = System.nanoTime();
    long half = plan.count() / 2;
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> LongStream.range(0, half).forEach(this::run));
    LongStream.range(half, plan.count()).forEach(this::run);
    other.join();
    return since(start);
  }

  private void run(long index) {
    runs.run(plan.point(index));
  }

  private double swept(int threads) throws IOException {
    Path file = folder.resolve(plan.name() + ledgers++ + ".sqlite");
    try (Ledger ledger = Ledger.open(file, LedgerPlan.of(plan))) {
      long start = System.nanoTime();
      new LocalRunner(plan, runs, threads, point -> {})
          .run(LongStream.range(0, plan.count()).iterator(), ledger);
      return since(start);
    }
  }

  private static double since(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  private static double median(List<double[]> seconds, ToDoubleFunction<double[]> figure) {
    double[] sorted = seconds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
