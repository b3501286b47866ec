package org.crosspulse.inspect;

import java.util.List;
import java.util.function.LongConsumer;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.engine.Workers;

/** What can be looked at. */
public final class Sites {
  private Sites() {}

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
        Recording.play(experiment, cycles, workers, clock),
        new WhatIf(file, settings, experiment, workers));
  }
}
