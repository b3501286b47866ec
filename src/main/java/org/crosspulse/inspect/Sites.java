package org.crosspulse.inspect;

import java.util.function.LongConsumer;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.engine.Workers;

/** What can be looked at. */
public final class Sites {
  private Sites() {}

  /**
   * Plays cycles, to be looked at.
   *
   * @param cycles how many, ≥ 1, one after another
   * @param clock told the time (ticks) since the first began, where the engine has one
   */
  public static Site ofCycles(
      CycleExperiment experiment, int cycles, Workers workers, LongConsumer clock) {
    return new CycleSite(Recording.play(experiment, cycles, workers, clock));
  }
}
