package org.crosspulse.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.config.TrainFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.NetworkBuilder;
import org.crosspulse.learn.Trainer;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * Cycles to play on an array.
 *
 * @param rows of the array
 * @param columns of the array
 * @param slots the most pulses in a phase
 * @param cycles counts of two-phase cycles
 */
record Workload(int rows, int columns, int slots, List<PulseCounts> cycles) {
  static final int ROWS = 784;
  static final int COLUMNS = 110;
  static final int SLOTS = 100;

  private static final long SEED = 1;
  private static final int SILENT_LINES = 4096;
  private static final int DENSE_CYCLES = 8;
  private static final int TRAINING_CYCLES = 100;
  private static final int FIRST_RECORDED = 2000;

  /** The workload of that name. */
  static Workload named(String name) {
    return switch (name) {
      case "dense" -> dense();
      case "training" -> training();
      case "silent" -> silent();
      default -> throw new IllegalArgumentException("no workload " + name);
    };
  }

  /** Every row and column pulses, with uniform counts: 33 coincidences a device and cycle. */
  static Workload dense() {
    List<PulseCounts> cycles = new ArrayList<>();
    for (int cycle = 0; cycle < DENSE_CYCLES; cycle++) {
      PulseCounts counts = new PulseCounts(new int[ROWS], new int[COLUMNS]);
      fill(counts.rows(), 2L * cycle, 0);
      fill(counts.columns(), 2L * cycle + 1, -SLOTS);
      cycles.add(counts);
    }
    return new Workload(ROWS, COLUMNS, SLOTS, cycles);
  }

  private static void fill(int[] counts, long stream, int lowest) {
    for (int line = 0; line < counts.length; line++) {
      double draw =
          Draws.uniform(SEED, Purpose.EXAMPLE_CROSSBAR, stream, line, lowest, SLOTS + 1.0);
      counts[line] = (int) Math.floor(draw);
    }
  }

  /** A large array in which 8 rows and 8 columns pulse: its silent cells must cost nothing. */
  static Workload silent() {
    PulseCounts counts = new PulseCounts(new int[SILENT_LINES], new int[SILENT_LINES]);
    for (int line = 0; line < SILENT_LINES; line += SILENT_LINES / 8) {
      counts.rows()[line] = SLOTS;
      counts.columns()[line] = SLOTS;
    }
    return new Workload(SILENT_LINES, SILENT_LINES, SLOTS, List.of(counts));
  }

  /** A batch of a real training run: most lines are silent, most trains are short. */
  static Workload training() {
    TrainExperiment experiment = TrainFile.read("digits", List.of("training.epochs=1"));
    try (Workers workers = new Workers(1)) {
      Recorder recorder = new Recorder(new CoincidenceEngine(workers));
      Network network =
          new NetworkBuilder(
                  experiment.settings(),
                  experiment.run().seed(),
                  experiment.device().device(),
                  experiment.variability(),
                  experiment.scale(),
                  experiment.schedule())
              .onCrossbars(recorder, experiment.readVolts());
      new Trainer(
              experiment.settings(), network, experiment.data(), experiment.run().seed(), workers)
          .train(result -> {});
      return new Workload(ROWS, COLUMNS, SLOTS, recorder.recorded);
    }
  }

  /** Σ min(|n|, |m|) over all cycles and devices. */
  long deviceSteps() {
    long steps = 0;
    for (PulseCounts counts : cycles) {
      for (int n : counts.rows()) {
        for (int m : counts.columns()) {
          steps += Math.min(Math.abs(n), Math.abs(m));
        }
      }
    }
    return steps;
  }

  /** The states that every measurement begins with: the same as in the C++ program. */
  double[] initialStates() {
    double[] states = new double[rows * columns];
    for (int cell = 0; cell < states.length; cell++) {
      states[cell] = 0.3 + 0.4 * (cell % 97) / 97;
    }
    return states;
  }

  Crossbar crossbar(Memristor device) {
    return new Crossbar(rows, columns, device, initialStates());
  }

  /** Writes the file that the C++ program reads. */
  void write(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println(rows + " " + columns + " " + slots + " " + cycles.size());
      for (PulseCounts counts : cycles) {
        writeLine(out, counts.rows());
        writeLine(out, counts.columns());
      }
    }
  }

  private static void writeLine(PrintWriter out, int[] counts) {
    for (int count : counts) {
      out.print(count + " ");
    }
    out.println();
  }

  /** Keeps the counts of some cycles of the first array while it plays all of them. */
  private static final class Recorder implements CycleEngine {
    private final CycleEngine engine;
    private final List<PulseCounts> recorded = new ArrayList<>();
    private int seen;

    Recorder(CycleEngine engine) {
      this.engine = engine;
    }

    @Override
    public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
      if (crossbar.rows() == ROWS
          && seen++ >= FIRST_RECORDED
          && recorded.size() < TRAINING_CYCLES) {
        recorded.add(new PulseCounts(counts.rows().clone(), counts.columns().clone()));
      }
      return engine.play(crossbar, schedule, counts);
    }
  }
}
