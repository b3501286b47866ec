package org.crosspulse.engine;

import java.util.List;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/** Plays learning cycles on a crossbar. */
public interface CycleEngine {
  /**
   * Plays one cycle.
   *
   * @param crossbar its states are modified
   * @param schedule the cycle that all neurons share
   * @param counts one signed count a row and a column
   * @return what the engine saw
   */
  CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts);

  /** Whether voltages drop along wires or in drivers: a cell then gets less than its pulses. */
  default boolean dropsVoltages() {
    return false;
  }

  /**
   * Forgets what it has learned of the arrays that it played, so that all that follows is as with a
   * new engine.
   */
  default void forget() {}

  /** Plays the cycles of a batch one after another; an override may be faster, never different. */
  default CycleTally playAll(Crossbar crossbar, Schedule schedule, List<PulseCounts> batch) {
    return batch.stream()
        .map(counts -> play(crossbar, schedule, counts))
        .reduce(CycleTally.NONE, CycleTally::plus);
  }
}
