package org.crosspulse.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.engine.Workers;
import org.crosspulse.problem.BadInputException;

/** What can be looked at. */
public final class Sites {
  private Sites() {}

  /**
   * Reads what a run has written: its epochs, or its cycles, which are played again.
   *
   * @param folder that one of these commands wrote: train, crosscheck, cycle
   * @param cycles how many of a cycle's experiment, ≥ 1
   * @throws BadInputException where it is none of these
   * @throws IOException where it cannot be read
   */
  public static Site ofRun(Path folder, int cycles, Workers workers) throws IOException {
    return ofRun(folder, cycles, workers, Path.of(""));
  }

  /**
   * The same for experiments that are saved elsewhere.
   *
   * @param saved folder of changed experiments
   */
  static Site ofRun(Path folder, int cycles, Workers workers, Path saved) throws IOException {
    RunFolder run = RunFolder.read(folder);
    return switch (run.command()) {
      case "train" -> {
        if (cycles > 1) {
          throw BadInputException.of(
              "--cycles", cycles + " beside " + folder, "none, for a training has epochs");
        }
        yield new TrainSite(run, workers);
      }
      case "cycle", "crosscheck" -> {
        CycleExperiment experiment = run.cycle();
        String title = CycleDocument.title(run.configuration());
        yield cycles(title, new RunOrigin(run), experiment, cycles, workers, saved, tick -> {});
      }
      default -> throw run.isOfAnother();
    };
  }

  /**
   * Reads an experiment and plays its cycles, to be looked at and changed.
   *
   * @param file or the name of a shipped experiment
   * @param settings {@code key=value}, put over the file's values
   * @param cycles how many, ≥ 1, one after another
   * @param clock told the time (ticks) since the first began, where the engine has one
   */
  public static Site ofCycles(
      String file,
      List<String> settings,
      CycleExperiment experiment,
      int cycles,
      Workers workers,
      LongConsumer clock) {
    Origin origin = new FileOrigin(file, settings);
    String title = CycleDocument.title(experiment.configuration());
    return cycles(title, origin, experiment, cycles, workers, Path.of(""), clock);
  }

  private static Site cycles(
      String title,
      Origin origin,
      CycleExperiment experiment,
      int cycles,
      Workers workers,
      Path saved,
      LongConsumer clock) {
    return new CycleSite(
        title,
        Recording.play(experiment, cycles, workers, clock),
        new WhatIf(origin, experiment, saved, workers));
  }
}
