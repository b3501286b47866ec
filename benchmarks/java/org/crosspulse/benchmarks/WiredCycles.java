package org.crosspulse.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.WiredEngine;

/**
 * Whole cycles on a 784 × 110 array with wires, one after another on one array.
 *
 * <p>Arguments: how many cycles of each case, and the cases; none means all.
 */
public final class WiredCycles {
  private static final int ROWS = 784;
  private static final int COLUMNS = 110;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private WiredCycles() {}

  /**
   * Prints the thread's own seconds, which other work on the machine hardly changes, and a checksum
   * of the states for each case.
   */
  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    for (Case one : Case.values()) {
      boolean asked = arguments.length < 2 || Arrays.asList(arguments).contains(one.name());
      if (asked) {
        measure(one, rounds);
      }
    }
  }

  private static void measure(Case one, int rounds) {
    CycleExperiment experiment = one.experiment();
    Crossbar crossbar = experiment.initial().copy();
    WiredEngine engine = new WiredEngine(experiment.wires());
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      CycleTally tally = engine.play(crossbar, experiment.schedule(), experiment.counts());
      double seconds = (THREADS.getCurrentThreadCpuTime() - start) * 1e-9;
      double sum = Arrays.stream(crossbar.states()).sum();
      System.out.printf(
          "%-12s cycle %d: %8.3f s, %d coincidences, sum of states %.9f%n",
          one, round + 1, seconds, tally.coincidences(), sum);
    }
  }

  /** What is played. */
  private enum Case {
    /** Steps of the ideal device under trains of up to five pulses on a quarter of the rows. */
    CONSTANT("constant-rate", "0.5 Ohm", "10 us", "10 us", 0.25, 1e-9),
    /** A cycle of training: few rows, most trains of one pulse. */
    TRAINING("constant-rate", "0.5 Ohm", "5 ns", "5 ns", 0.1, 1e-9),
    /** Devices that set within nanoseconds and through the whole range. */
    FAST("vteam-magic", "0.5 Ohm", "10 us", "10 us", 0.25, 1e-5),
    /** The same, finer. */
    FAST_FINER("vteam-magic", "0.5 Ohm", "10 us", "10 us", 0.25, 1e-6),
    /** The same, coarser. */
    FAST_COARSER("vteam-magic", "0.5 Ohm", "10 us", "10 us", 0.25, 1e-4),
    /** Devices of a slow, smooth rate. */
    SLOW("vteam-cms", "0.5 Ohm", "200 ns", "40 ns", 0.25, 1e-9);

    private static final int MOST_PULSES = 5;

    private final String device;
    private final String wires;
    private final String widthUp;
    private final String widthDown;
    private final double active;
    private final double tolerance;

    Case(
        String device,
        String wires,
        String widthUp,
        String widthDown,
        double active,
        double tolerance) {
      this.device = device;
      this.wires = wires;
      this.widthUp = widthUp;
      this.widthDown = widthDown;
      this.active = active;
      this.tolerance = tolerance;
    }

    CycleExperiment experiment() {
      Random random = new Random(1);
      List<String> rows = new ArrayList<>();
      for (int row = 0; row < ROWS; row++) {
        int pulses = random.nextDouble() < active ? 1 + random.nextInt(MOST_PULSES) : 0;
        rows.add(Integer.toString(pulses));
      }
      List<String> columns = new ArrayList<>();
      for (int column = 0; column < COLUMNS; column++) {
        columns.add(Integer.toString(random.nextInt(2 * MOST_PULSES + 1) - MOST_PULSES));
      }
      return CycleFile.read(
          "wires",
          List.of(
              "crossbar.rows=" + ROWS,
              "crossbar.columns=" + COLUMNS,
              "crossbar.device=" + device,
              "crossbar.wire_resistance=" + wires,
              "crossbar.state_tolerance=" + tolerance,
              "scheme.potentiation.width=" + widthUp,
              "scheme.potentiation.period=20 us",
              "scheme.depression.width=" + widthDown,
              "scheme.depression.period=20 us",
              "signals.row_pulses=" + rows,
              "signals.column_pulses=" + columns));
    }
  }
}
