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
    RunFolder run = RunFolder.read(folder);
    return switch (run.command()) {
      case "train" -> {
        if (cycles > 1) {
          throw BadInputException.of(
              "--cycles", cycles + " beside " + folder, "none, for a training has epochs");
        }
        yield new TrainSite(run, workers);
      }
      case "cycle", "crosscheck" ->
          new CycleSite(
              CycleDocument.title(run.configuration()),
              Recording.play(run.cycle(), cycles, workers, tick -> {}),
              null);
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
    return new CycleSite(
        CycleDocument.title(experiment.configuration()),
        Recording.play(experiment, cycles, workers, clock),
        new WhatIf(file, settings, experiment, Path.of(""), workers));
  }
}
