package org.crosspulse.engine;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.engine.PhaseTrains.RowTrain;
import org.crosspulse.engine.kernel.PulsingLines;
import org.crosspulse.engine.kernel.RowKernel;
import org.crosspulse.engine.kernel.SlotSets;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Plays cycles slot by slot instead of edge by edge: every device gets the exact map of each full
 * and half-select pulse that reaches it, in the order in which it gets them.
 *
 * <p>For ideal wires and one exact clock, where a slot is all that time can do. Equal to {@link
 * EventEngine} by test, models without a closed form through a {@link
 * org.crosspulse.device.FlowTable}: one look-up for all pulses of a cell in a phase of a kind,
 * within 1e-12 of the integrator. Half-select pulses are played only where they move the device,
 * and the rest between pulses only where the device moves at 0 V. Cost of trains that begin
 * together: Σ min(n, m) + rows + columns with an intact dead zone; + Σ |n − m| without; + all cells
 * for a device that is never still. Trains of other placements: {@link PlacedRows}. Not for several
 * threads at once: it has threads of its own.
 */
public final class CoincidenceEngine implements CycleEngine {
  /** A network has a few arrays, and each keeps one plan. */
  private static final int MOST_PLANS = 16;

  /** Of the trains of the cycles that are planned together: 64 MB. */
  private static final long MOST_WORDS = 1 << 23;

  private final Workers workers;
  private @Nullable PulseMaps lastMaps;
  private final Map<Crossbar, Plan> plans = new HashMap<>();

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
   * <p>With ideal wires rows do not see each other, so that each thread plays the whole batch on a
   * block of rows of its own. Every cell still gets its pulses in the order of the batch.
   */
  @Override
  public CycleTally playAll(Crossbar crossbar, Schedule schedule, List<PulseCounts> batch) {
    return playLines(crossbar, schedule, lines(schedule, batch));
  }

  /** The lines that pulse in each cycle of a batch. */
  List<CycleLines> lines(Schedule schedule, List<PulseCounts> batch) {
    List<Phase> phases = schedule.phases();
    return workers.each(batch.size(), cycle -> CycleLines.of(batch.get(cycle), phases));
  }

  /** Plays a batch whose lines are picked already. */
  CycleTally playLines(Crossbar crossbar, Schedule schedule, List<CycleLines> batch) {
    if (!schedule.errors().areNone()) {
      throw new IllegalArgumentException("pulses that are not on one clock need the event engine");
    }
    PulseMaps maps = maps(crossbar.device());
    List<PhasePlan> phases =
        schedule.phases().stream()
            .map(phase -> PhasePlan.of(phase, maps, schedule.slots()))
            .toList();
    CycleTally tally = CycleTally.NONE;
    for (List<CycleLines> part : Lists.partition(batch, cyclesAtOnce(crossbar, schedule))) {
      tally = tally.plus(playPart(crossbar, schedule, maps, phases, part));
    }
    return tally;
  }

  /** A million slots a phase would make the plan of a batch larger than a computer's memory. */
  private static int cyclesAtOnce(Crossbar crossbar, Schedule schedule) {
    if (schedule.placements().areAligned()) {
      return Integer.MAX_VALUE;
    }
    long lines = (long) crossbar.rows() + crossbar.columns();
    long words = lines * SlotSets.words(schedule.slots());
    return (int) Math.max(1, MOST_WORDS / (words * schedule.phases().size()));
  }

  private CycleTally playPart(
      Crossbar crossbar,
      Schedule schedule,
      PulseMaps maps,
      List<PhasePlan> phases,
      List<CycleLines> batch) {
    List<CyclePlan> cycles = plans(crossbar, schedule, phases, batch);
    CycleTally tally =
        workers.run(crossbar.rows(), block(crossbar, schedule, maps, phases, cycles)).stream()
            .reduce(CycleTally.NONE, CycleTally::plus);
    crossbar.addCycles(batch.size());
    return tally;
  }

  private Workers.Block<CycleTally> block(
      Crossbar crossbar,
      Schedule schedule,
      PulseMaps maps,
      List<PhasePlan> phases,
      List<CyclePlan> cycles) {
    if (!crossbar.isIdeal() || SummedSteps.areEnough(cycles)) {
      Plan plan = plan(crossbar, schedule, maps, phases);
      SummedSteps summed = plan.summed;
      if (summed != null && summed.suits(cycles)) {
        return (from, to) -> summed.play(cycles, from, to);
      }
      if (plan.cells != null) {
        return cellRows(crossbar, plan.cells, cycles);
      }
    }
    return schedule.placements().areAligned()
        ? (from, to) -> playRows(crossbar, phases, cycles, from, to)
        : (from, to) -> playPlaced(crossbar, phases, cycles, from, to);
  }

  private List<CyclePlan> plans(
      Crossbar crossbar, Schedule schedule, List<PhasePlan> phases, List<CycleLines> batch) {
    int slots = schedule.slots();
    if (schedule.placements().areAligned()) {
      return workers.each(batch.size(), cycle -> CyclePlan.of(batch.get(cycle), phases, slots));
    }
    List<List<CyclePlan>> parts =
        workers.share(
            batch.size(), (from, to) -> placed(crossbar, schedule, phases, batch, from, to));
    return parts.stream().flatMap(List::stream).toList();
  }

  private static List<CyclePlan> placed(
      Crossbar crossbar,
      Schedule schedule,
      List<PhasePlan> phases,
      List<CycleLines> batch,
      int from,
      int to) {
    List<CyclePlan> plans = new ArrayList<>();
    @Nullable RowTrain[] ofCount = new RowTrain[schedule.slots() + 1];
    for (int index = from; index < to; index++) {
      LineTrains places = new LineTrains(crossbar.noise(), schedule, crossbar.cycles() + index);
      plans.add(CyclePlan.of(batch.get(index), phases, places, ofCount));
    }
    return plans;
  }

  /** Where cells or pulses are not all alike. */
  private static Workers.Block<CycleTally> cellRows(
      Crossbar crossbar, CellPlan plan, List<CyclePlan> cycles) {
    return (from, to) -> {
      CellRows rows = new CellRows(crossbar, plan, from, to);
      for (int index = 0; index < cycles.size(); index++) {
        rows.play(cycles.get(index), crossbar.cycles() + index);
      }
      return rows.tally();
    };
  }

  /** The plan of an array, made again when the schedule has changed. */
  private Plan plan(Crossbar crossbar, Schedule schedule, PulseMaps maps, List<PhasePlan> phases) {
    Plan plan = plans.get(crossbar);
    if (plan == null || !plan.schedule.equals(schedule)) {
      if (plans.size() >= MOST_PLANS) {
        plans.clear();
      }
      plan = Plan.of(crossbar, schedule, maps, phases);
      plans.put(crossbar, plan);
    }
    return plan;
  }

  /**
   * What is prepared for an array and a schedule.
   *
   * @param cells null where all cells are alike
   * @param summed null where steps cannot be added up
   */
  private record Plan(Schedule schedule, @Nullable CellPlan cells, @Nullable SummedSteps summed) {
    static Plan of(Crossbar crossbar, Schedule schedule, PulseMaps maps, List<PhasePlan> phases) {
      if (crossbar.isIdeal()) {
        return new Plan(schedule, null, SummedSteps.of(crossbar, schedule, phases));
      }
      CellPlan cells = CellPlan.of(crossbar, schedule, maps);
      return new Plan(schedule, cells, SummedSteps.of(crossbar, cells));
    }
  }

  Workers workers() {
    return workers;
  }

  /** The maps of the last device, which training plays batch after batch. */
  PulseMaps maps(Memristor device) {
    if (lastMaps == null || lastMaps.device() != device) {
      lastMaps = PulseMaps.tabulated(device);
    }
    return lastMaps;
  }

  private static CycleTally playPlaced(
      Crossbar crossbar, List<PhasePlan> phases, List<CyclePlan> cycles, int from, int to) {
    PlacedRows rows = new PlacedRows(crossbar, from, to);
    for (CyclePlan cycle : cycles) {
      for (int index = 0; index < phases.size(); index++) {
        rows.play(cycle.trains.get(index), phases.get(index), cycle.slots);
      }
    }
    return rows.tally();
  }

  private static CycleTally playRows(
      Crossbar crossbar, List<PhasePlan> phases, List<CyclePlan> cycles, int from, int to) {
    BlockPlayer player = new BlockPlayer(crossbar, from, to);
    for (CyclePlan cycle : cycles) {
      for (int index = 0; index < phases.size(); index++) {
        player.play(cycle, index, phases.get(index));
      }
    }
    return player.tally();
  }

  /** Plays phases on a block of rows and counts. */
  private static final class BlockPlayer {
    private final double[] states;
    private final int columns;
    private final int from;
    private final int to;
    private long coincidences;
    private long movingHalfSelects;

    BlockPlayer(Crossbar crossbar, int from, int to) {
      this.states = crossbar.states();
      this.columns = crossbar.columns();
      this.from = from;
      this.to = to;
    }

    void play(CyclePlan cycle, int index, PhasePlan plan) {
      if (plan.movesAtRest || plan.halfSelectMoves) {
        for (int row = from; row < to; row++) {
          playRow(row, plan.phase.rowPulses(cycle.counts.rows()[row]), cycle, index, plan);
        }
        return;
      }
      PulsingLines rows = cycle.pulsingRows(index);
      int end = rows.placeFrom(to);
      for (int place = rows.placeFrom(from); place < end; place++) {
        playRow(rows.line(place), rows.pulses(place), cycle, index, plan);
      }
    }

    private void playRow(int row, int rowPulses, CyclePlan cycle, int index, PhasePlan plan) {
      int rowStart = row * columns;
      if (plan.movesAtRest) {
        playWithRest(rowStart, rowPulses, cycle.columnPulses[index], plan, cycle.slots);
        return;
      }
      coincidences +=
          RowKernel.playFullSelects(
              states, rowStart, rowPulses, cycle.active[index], plan.fullSelect);
      if (plan.halfSelectMoves) {
        movingHalfSelects +=
            RowKernel.playHalfSelects(
                states,
                rowStart,
                rowPulses,
                cycle.columnPulses[index],
                cycle.active[index],
                plan.rowOnly,
                plan.columnOnly);
      }
    }

    /** Slot by slot for every cell: pulse, rest, pulse, rest, and the silence after the last. */
    private void playWithRest(
        int rowStart, int rowPulses, int[] columnPulses, PhasePlan plan, int slots) {
      for (int column = 0; column < columns; column++) {
        int together = Math.min(rowPulses, columnPulses[column]);
        int longer = Math.max(rowPulses, columnPulses[column]);
        PulseMap alone = rowPulses > columnPulses[column] ? plan.rowOnly : plan.columnOnly;
        double state = states[rowStart + column];
        for (int slot = 0; slot < longer; slot++) {
          state = plan.rest.after((slot < together ? plan.fullSelect : alone).after(state));
        }
        states[rowStart + column] = plan.silence.get(slots - longer).after(state);
        coincidences += together;
        movingHalfSelects += alone.isIdentity() ? 0 : longer - together;
      }
    }

    CycleTally tally() {
      return new CycleTally(coincidences, movingHalfSelects);
    }
  }
}
