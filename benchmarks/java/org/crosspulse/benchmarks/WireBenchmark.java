package org.crosspulse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crosspulse.crossbar.wire.OhmicCells;
import org.crosspulse.crossbar.wire.Solution;
import org.crosspulse.crossbar.wire.WireSolver;
import org.crosspulse.pulse.PulseCounts;

/**
 * The wire solver at 784 × 110 beside a general sparse direct solve of the same equations, in turn,
 * one thread each. Only ratios of one round are quoted.
 */
public final class WireBenchmark {
  private static final int WARM_UPS = 100;
  private static final int SOLVES = 20;

  private final WireWork work;
  private final List<WireWork> cycles;
  private final WireSolver solver;
  private Solution last;

  private WireBenchmark(List<WireWork> cycles) {
    this.work = cycles.get(0);
    this.cycles = cycles;
    this.solver = new WireSolver(work.rows(), work.columns(), WireWork.settings());
    this.last = solve(work);
  }

  /** Arguments: the number of rounds, a file for the case that sparse_direct.py reads. */
  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    Workload training = Workload.named("training");
    List<WireWork> cycles =
        training.cycles().stream()
            .filter(WireBenchmark::hasPulses)
            .limit(SOLVES)
            .map(counts -> WireWork.of(training, counts))
            .toList();
    WireBenchmark benchmark = new WireBenchmark(cycles);
    benchmark.writeCase(Path.of(args[1]));
    benchmark.run(rounds);
  }

  private static boolean hasPulses(PulseCounts counts) {
    return Arrays.stream(counts.rows()).anyMatch(count -> count > 0)
        && Arrays.stream(counts.columns()).anyMatch(count -> count > 0);
  }

  private void run(int rounds) {
    for (int solve = 0; solve < WARM_UPS; solve++) {
      cold();
    }
    System.out.println("seconds a solve of " + work.rows() + " x " + work.columns());
    System.out.printf(
        "%12s%12s%12s%12s%12s%10s%12s%n",
        "cold", "other drive", "row moved", "same", "direct", "ratio", "difference");
    for (int round = 0; round < rounds; round++) {
      double cold = seconds(this::cold);
      double drive = seconds(this::otherDrive);
      double moved = seconds(this::rowMoved);
      double same = seconds(() -> solve(work));
      solver.reset();
      solve(work);
      long start = System.nanoTime();
      double[] direct = new NodalEquations(work).solve();
      double taken = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%12.3g%12.3g%12.3g%12.3g%12.3g%10.1f%12.2g%n",
          cold,
          drive,
          moved,
          same,
          taken,
          taken / cold,
          difference(direct));
    }
  }

  private static double seconds(Runnable solve) {
    long start = System.nanoTime();
    for (int k = 0; k < SOLVES; k++) {
      solve.run();
    }
    return (System.nanoTime() - start) / 1e9 / SOLVES;
  }

  private int turn;

  private void cold() {
    solver.reset();
    solve(work);
  }

  /** The drive of the next training cycle, from the solution of the last one. */
  private void otherDrive() {
    solve(cycles.get(turn++ % cycles.size()));
  }

  /** The same drive after the devices of one row were moved by a thousandth. */
  private void rowMoved() {
    int row = turn++ % work.rows();
    for (int cell = row * work.columns(); cell < (row + 1) * work.columns(); cell++) {
      work.siemens()[cell] *= 1.001;
    }
    solve(work);
  }

  private Solution solve(WireWork drive) {
    last = solver.solve(new OhmicCells(work.siemens()), drive.rowDrives(), drive.columnDrives());
    if (!last.converged()) {
      throw new IllegalStateException("the solver ended with " + last.outcome());
    }
    return last;
  }

  private double[] nodes() {
    double[] nodes = Arrays.copyOf(last.rowNodeVolts(), 2 * work.siemens().length);
    System.arraycopy(last.columnNodeVolts(), 0, nodes, work.siemens().length, nodes.length / 2);
    return nodes;
  }

  private double difference(double[] direct) {
    double[] nodes = nodes();
    double largest = 0;
    for (int node = 0; node < nodes.length; node++) {
      largest = Math.max(largest, Math.abs(nodes[node] - direct[node]));
    }
    return largest;
  }

  private void writeCase(Path file) throws IOException {
    work.write(file, nodes());
  }
}
