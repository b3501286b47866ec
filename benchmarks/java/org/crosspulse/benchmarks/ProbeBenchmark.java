package org.crosspulse.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Probe;
import org.crosspulse.pulse.Schedule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One cycle of training at 784 × 110, edge by edge, with so many cells watched: without probes an
 * engine takes the time of one that has none, and each watched cell adds its own samples only.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProbeBenchmark {
  /** How many cells a probe watches; 0 is no probe, −1 a probe of no cell. */
  @Param({"0", "-1", "1", "110"})
  public int watched;

  private Workload work = new Workload(0, 0, 0, List.of());
  private Schedule schedule = Devices.schedule("constant", 1);
  private Crossbar crossbar = Crossbar.uniform(1, 1, Devices.named("constant"), 0);
  private List<Watcher> probes = List.of();

  /** Makes the array and its probe. */
  @Setup
  public void prepare() {
    work = Workload.named("training");
    schedule = Devices.schedule("constant", work.slots());
    crossbar = work.crossbar(Devices.named("constant"));
    probes =
        watched == 0
            ? List.of()
            : List.of(new Watcher(IntStream.range(0, Math.max(0, watched)).toArray()));
  }

  /** The first cycle; what it returns has all that was seen. */
  @Benchmark
  public double play() {
    CycleTally tally =
        new EventEngine(null, probes, tick -> {}).play(crossbar, schedule, work.cycles().get(0));
    return tally.coincidences() + probes.stream().mapToDouble(probe -> probe.sum).sum();
  }

  /** Adds up what it sees. */
  private static final class Watcher implements Probe {
    private final int[] cells;
    private double sum;

    Watcher(int[] cells) {
      this.cells = cells;
    }

    @Override
    public int[] cells() {
      return cells;
    }

    @Override
    public void sample(long tick, CellSignals signals) {
      for (int index = 0; index < cells.length; index++) {
        sum += signals.rowVolts(index) - signals.columnVolts(index);
      }
    }
  }
}
