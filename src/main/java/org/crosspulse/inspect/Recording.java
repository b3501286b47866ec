package org.crosspulse.inspect;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.Fidelity;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.Workers;
import org.crosspulse.problem.BadInputException;

/**
 * Cycles of one experiment, one after another on the same array.
 *
 * <p>Memory is bounded, however many there are: states are kept of some cycles, from which any
 * other is played again when it is asked for, and everything else of the last few that were.
 */
final class Recording {
  /** The most cells of all states together that are kept. */
  private static final long MOST_CELLS = 1 << 23;

  private static final int MOST_PLAYED = 4;

  private final CycleExperiment experiment;
  private final Workers workers;
  private final int count;
  private final int stride;
  private final List<Crossbar> checkpoints = new ArrayList<>();
  private final Cache<Integer, PlayedCycle> played =
      CacheBuilder.newBuilder().maximumSize(MOST_PLAYED).build();

  private Recording(CycleExperiment experiment, int count, Workers workers) {
    this.experiment = experiment;
    this.workers = workers;
    this.count = count;
    long kept = Math.max(1, MOST_CELLS / experiment.initial().states().length);
    this.stride = (int) ((count + kept - 1) / kept);
  }

  /**
   * Plays all cycles.
   *
   * @param count ≥ 1
   * @param clock told the time (ticks) since the first one began, where the engine has one
   */
  static Recording play(
      CycleExperiment experiment, int count, Workers workers, LongConsumer clock) {
    if (experiment.run().fidelity() == Fidelity.RULE) {
      throw BadInputException.of(
          "run.fidelity", "rule, which has no pulses to look at", "coincidence or event");
    }
    Recording recording = new Recording(experiment, count, workers);
    Crossbar state = experiment.initial();
    long cycleTicks = experiment.schedule().durationTicks();
    for (int index = 0; index < count; index++) {
      if (index % recording.stride == 0) {
        recording.checkpoints.add(state.copy());
      }
      long start = index * cycleTicks;
      PlayedCycle cycle =
          PlayedCycle.play(
              experiment.startingFrom(state), workers, tick -> clock.accept(start + tick));
      // The page opens at the first.
      if (index < MOST_PLAYED) {
        recording.played.put(index, cycle);
      }
      state = cycle.after();
    }
    return recording;
  }

  CycleExperiment experiment() {
    return experiment;
  }

  int count() {
    return count;
  }

  /**
   * A cycle with all that is known of it.
   *
   * @param index from 0
   */
  synchronized PlayedCycle cycle(int index) {
    PlayedCycle kept = played.getIfPresent(index);
    if (kept != null) {
      return kept;
    }
    int from = index / stride;
    Crossbar state = checkpoints.get(from);
    for (int before = from * stride; before < index; before++) {
      state = next(state).after();
    }
    PlayedCycle cycle = next(state);
    played.put(index, cycle);
    return cycle;
  }

  private PlayedCycle next(Crossbar state) {
    return PlayedCycle.play(experiment.startingFrom(state), workers, tick -> {});
  }
}
