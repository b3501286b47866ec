package org.crosspulse.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.Schedule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A batch of cycles on one thread, at coincidence fidelity. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoincidenceBenchmark {
  /** Which cycles. */
  @Param({"dense", "training", "silent"})
  public String workload = "";

  /** Which device. */
  @Param({"constant", "exponential"})
  public String device = "";

  private Workload work = new Workload(0, 0, 0, List.of());
  private Schedule schedule = Devices.schedule("constant", 1);
  private Workers workers = new Workers(1);
  private Crossbar crossbar = Crossbar.uniform(1, 1, Devices.named("constant"), 0);

  /** Makes the array. */
  @Setup
  public void prepare() {
    work = Workload.named(workload);
    schedule = Devices.schedule(device, work.slots());
    crossbar = work.crossbar(Devices.named(device));
  }

  /** Begins anew, so that no state ends at its bound. */
  @Setup(Level.Iteration)
  public void reset() {
    double[] initial = work.initialStates();
    System.arraycopy(initial, 0, crossbar.states(), 0, initial.length);
  }

  /** Stops the threads. */
  @TearDown
  public void close() {
    workers.close();
  }

  /** All cycles. */
  @Benchmark
  public CycleTally play() {
    return new CoincidenceEngine(workers).playAll(crossbar, schedule, work.cycles());
  }
}
