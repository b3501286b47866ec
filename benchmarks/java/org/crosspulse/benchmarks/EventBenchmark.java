package org.crosspulse.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.EventEngine;
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

/** One cycle of 784 × 110 with up to 100 pulses a phase, edge by edge, without traces. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EventBenchmark {
  /** Which cycles. */
  @Param({"dense", "training"})
  public String workload = "";

  /** Which device. */
  @Param({"constant", "exponential"})
  public String device = "";

  private Workload work = new Workload(0, 0, 0, List.of());
  private Schedule schedule = Devices.schedule("constant", 1);
  private Crossbar crossbar = Crossbar.uniform(1, 1, Devices.named("constant"), 0);

  /** Makes the array. */
  @Setup
  public void prepare() {
    work = Workload.named(workload);
    schedule = Devices.schedule(device, work.slots());
    crossbar = work.crossbar(Devices.named(device));
  }

  /** The first cycle. */
  @Benchmark
  public CycleTally play() {
    return new EventEngine().play(crossbar, schedule, work.cycles().get(0));
  }
}
