package org.crosspulse.engine;

import java.util.List;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.kernel.RowKernel;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/**
 * Plays cycles slot by slot instead of edge by edge: every device gets the exact map of each full
 * and half-select pulse that reaches it, in the order in which it gets them.
 *
 * <p>For ideal wires and edges, where a slot is all that time can do. Equal to {@link EventEngine}
 * by test. Half-select pulses are played only where they move the device. Cost: Σ min(n, m) + rows
 * + columns with an intact dead zone; + Σ |n − m| without.
 */
public final class CoincidenceEngine implements CycleEngine {
  private final Workers workers;

  /**
   * An engine that shares the rows of an array among threads.
   *
   * @param workers not closed by this engine
   */
  public CoincidenceEngine(Workers workers) {
    this.workers = workers;
  }

  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    return playAll(crossbar, schedule, List.of(counts));
  }

  /**
   * Plays the cycles of a batch one after another.
   *
   * <p>With ideal wires rows do not see each other, so that each row plays the whole batch at once
   * while it is in the cache. Every cell still gets its pulses in the order of the batch.
   */
  public CycleTally playAll(Crossbar crossbar, Schedule schedule, List<PulseCounts> batch) {
    PulseMaps maps = new PulseMaps(crossbar.device());
    List<PhasePlan> phases =
        schedule.phases().stream().map(phase -> PhasePlan.of(phase, maps)).toList();
    List<CyclePlan> cycles =
        batch.stream().map(counts -> CyclePlan.of(counts, phases, schedule.slots())).toList();
    return workers
        .run(crossbar.rows(), (from, to) -> playRows(crossbar, phases, cycles, from, to))
        .stream()
        .reduce(CycleTally.NONE, CycleTally::plus);
  }

  private static CycleTally playRows(
      Crossbar crossbar, List<PhasePlan> phases, List<CyclePlan> cycles, int from, int to) {
    RowPlayer player = new RowPlayer(crossbar);
    for (int row = from; row < to; row++) {
      for (CyclePlan cycle : cycles) {
        player.play(row, cycle, phases);
      }
    }
    return player.tally();
  }

  /** Plays cycles on rows and counts. */
  private static final class RowPlayer {
    private final double[] states;
    private final int columns;
    private final double[] buffer;
    private long coincidences;
    private long movingHalfSelects;

    RowPlayer(Crossbar crossbar) {
      states = crossbar.states();
      columns = crossbar.columns();
      buffer = new double[columns];
    }

    void play(int row, CyclePlan cycle, List<PhasePlan> phases) {
      int signedCount = cycle.counts.rows()[row];
      int rowStart = row * columns;
      for (int index = 0; index < phases.size(); index++) {
        PhasePlan plan = phases.get(index);
        int rowPulses = plan.phase.rowPulses(signedCount);
        if (rowPulses > 0) {
          coincidences +=
              RowKernel.playFullSelects(
                  states, rowStart, rowPulses, cycle.active[index], plan.fullSelect, buffer);
        }
        if (plan.halfSelectMoves) {
          movingHalfSelects +=
              RowKernel.playHalfSelects(
                  states,
                  rowStart,
                  rowPulses,
                  cycle.columnPulses[index],
                  plan.rowOnly,
                  plan.columnOnly);
        }
      }
    }

    CycleTally tally() {
      return new CycleTally(coincidences, movingHalfSelects);
    }
  }
}
