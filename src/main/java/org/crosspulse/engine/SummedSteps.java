package org.crosspulse.engine;

import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.ScaledRows;
import org.crosspulse.device.GridStep;
import org.crosspulse.device.PulseMap;
import org.crosspulse.engine.kernel.MeetingTable;
import org.crosspulse.engine.kernel.PulsingLines;
import org.crosspulse.pulse.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Plays many cycles on an array in which every coincidence is a {@link GridStep} of its cell, and
 * nothing else moves a cell.
 *
 * <p>Such steps add up exactly in any order until a bound is met. So the coincidences of all cycles
 * are counted first, for all cells of a row at once, and each cell is moved once. A cell that could
 * meet a bound on its way, or is not on the steps' grid yet, gets its pulses in their order.
 */
final class SummedSteps {
  /** Numbers of a table of coincidences that a cache still holds. */
  private static final int MOST_NUMBERS = 1 << 20;

  /** Below this, and where fewer than one column in so many pulses, cells are visited singly. */
  private static final int FEWEST_CYCLES = 8;

  private static final int SPARSE = 16;

  private final Schedule schedule;
  private final Crossbar crossbar;

  /** By phase, row and column: what a coincidence does. Rows of equal cells share an array. */
  private final double[][][] steps;

  /** By phase: the entries of each row, which one thread uses. */
  private final ScaledRows[] entries;

  private final int cyclesAtOnce;

  /** Tables that no thread uses now. */
  private final Queue<MeetingTable> kept = new ConcurrentLinkedQueue<>();

  private SummedSteps(Crossbar crossbar, Schedule schedule, double[][][] steps) {
    this.crossbar = crossbar;
    this.schedule = schedule;
    this.steps = steps;
    long perCycle = (long) Math.min(schedule.slots(), crossbar.rows()) * steps.length;
    long most = Math.max(1, MOST_NUMBERS / crossbar.columns() / perCycle);
    this.cyclesAtOnce = (int) Math.min(most, Math.max(1, MOST_NUMBERS / crossbar.rows()));
    this.entries = new ScaledRows[steps.length];
    Arrays.setAll(entries, phase -> new ScaledRows(crossbar.rows(), cyclesAtOnce));
  }

  /** Of an array whose cells are all alike; null where other things move them. */
  static @Nullable SummedSteps of(Crossbar crossbar, Schedule schedule, List<PhasePlan> phases) {
    double[][][] steps = new double[phases.size()][crossbar.rows()][];
    for (int phase = 0; phase < steps.length; phase++) {
      PhasePlan plan = phases.get(phase);
      if (plan.movesAtRest
          || plan.halfSelectMoves
          || !(plan.fullSelect instanceof GridStep constant)) {
        return null;
      }
      double[] same = new double[crossbar.columns()];
      Arrays.fill(same, constant.step());
      Arrays.fill(steps[phase], same);
    }
    return new SummedSteps(crossbar, schedule, steps);
  }

  /** Of an array whose cells differ; null where other things move them. */
  static @Nullable SummedSteps of(Crossbar crossbar, CellPlan plan) {
    if (crossbar.noise().actsOnPulses()
        || !crossbar.relaxation().isNone()
        || !plan.maps.areStillAtRest()) {
      return null;
    }
    int phases = plan.schedule.phases().size();
    double[][][] steps = new double[phases][crossbar.rows()][crossbar.columns()];
    for (int phase = 0; phase < phases; phase++) {
      CellPlan.OfPhase cells = plan.phase(phase);
      for (int row = 0; row < crossbar.rows(); row++) {
        if (cells.movers[row].length > 0
            || !fill(steps[phase][row], cells.maps(Select.FULL), row * crossbar.columns())) {
          return null;
        }
      }
    }
    return new SummedSteps(crossbar, plan.schedule, steps);
  }

  /** False where a cell's pulse is no constant step, or not all go the same way. */
  private static boolean fill(double[] steps, PulseMap[] maps, int start) {
    double sign = 0;
    for (int column = 0; column < steps.length; column++) {
      PulseMap map = maps[start + column];
      if (map instanceof GridStep constant) {
        steps[column] = constant.step();
        if (sign * constant.step() < 0) {
          return false;
        }
        sign = Math.signum(constant.step());
      } else if (!map.isIdentity()) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are so many cycles that this may be worth its tables. */
  static boolean areEnough(List<CyclePlan> cycles) {
    return cycles.size() >= FEWEST_CYCLES;
  }

  /** Whether this is the faster way to play cycles, and their rows share trains. */
  boolean suits(List<CyclePlan> cycles) {
    if (!areEnough(cycles)) {
      return false;
    }
    long pulsing = 0;
    for (CyclePlan cycle : cycles) {
      for (int phase = 0; phase < steps.length; phase++) {
        if (!cycle.trains.isEmpty() && !cycle.trains.get(phase).rowsAreAlike()) {
          return false;
        }
        pulsing += cycle.pulsingColumns(phase);
      }
    }
    return pulsing * SPARSE >= (long) crossbar.columns() * cycles.size() * steps.length;
  }

  /** Plays cycles on a block of rows. */
  CycleTally play(List<CyclePlan> cycles, int from, int to) {
    @Nullable MeetingTable used = kept.poll();
    MeetingTable table =
        used == null ? new MeetingTable(crossbar.columns(), schedule.slots()) : used;
    Ways ways = new Ways(crossbar.columns());
    long coincidences = 0;
    for (List<CyclePlan> part : Lists.partition(cycles, cyclesAtOnce)) {
      table.clear();
      for (CyclePlan cycle : part) {
        for (int phase = 0; phase < steps.length; phase++) {
          coincidences += list(cycle, phase, table, from, to);
        }
      }
      for (int row = from; row < to; row++) {
        moveRow(row, table, ways);
      }
      for (ScaledRows ofPhase : entries) {
        ofPhase.clear(from, to);
      }
    }
    kept.add(table);
    return new CycleTally(coincidences, 0);
  }

  private long list(CyclePlan cycle, int phase, MeetingTable table, int from, int to) {
    if (cycle.pulsingColumns(phase) == 0) {
      return 0;
    }
    table.begin();
    PulsingLines rows = cycle.pulsingRows(phase);
    int end = rows.placeFrom(to);
    long coincidences = 0;
    for (int place = rows.placeFrom(from); place < end; place++) {
      int entry =
          cycle.trains.isEmpty()
              ? table.entry(rows.pulses(place), cycle.active[phase])
              : table.entry(rows.pulses(place), cycle.trains.get(phase).train(place).meetings);
      entries[phase].add(rows.line(place), 1, entry);
      coincidences += table.total(entry);
    }
    return coincidences;
  }

  /** Moves the cells of a row. */
  private void moveRow(int row, MeetingTable table, Ways ways) {
    boolean isDriven = false;
    ways.clear();
    for (int phase = 0; phase < steps.length; phase++) {
      if (entries[phase].count(row) > 0) {
        isDriven = true;
        table.sum(entries[phase], row, ways.counts);
        ways.add(steps[phase][row]);
      }
    }
    if (isDriven) {
      move(row, table, ways.up, ways.down);
    }
  }

  private void move(int row, MeetingTable table, double[] up, double[] down) {
    double[] states = crossbar.states();
    int start = row * up.length;
    for (int column = 0; column < up.length; column++) {
      double state = states[start + column];
      // With all steps up, or all down, first: then no order meets a bound.
      boolean isFree =
          state + up[column] <= 1 && state + down[column] >= 0 && GridStep.isOnGrid(state);
      states[start + column] =
          isFree ? state + (up[column] + down[column]) : playInOrder(state, row, column, table);
    }
  }

  /** How far each cell of a row goes. */
  private static final class Ways {
    final double[] counts;
    final double[] up;
    final double[] down;

    Ways(int columns) {
      counts = new double[columns];
      up = new double[columns];
      down = new double[columns];
    }

    void clear() {
      Arrays.fill(up, 0);
      Arrays.fill(down, 0);
    }

    /** Adds the counts of a phase, in which all cells go the same way. */
    void add(double[] steps) {
      double[] ways = isRising(steps) ? up : down;
      for (int column = 0; column < ways.length; column++) {
        ways[column] += counts[column] * steps[column];
      }
    }

    private static boolean isRising(double[] steps) {
      for (double step : steps) {
        if (step != 0) {
          return step > 0;
        }
      }
      return true;
    }
  }

  /** One cell, phase by phase: entries were made in the order of the phases that they are of. */
  private double playInOrder(double before, int row, int column, MeetingTable table) {
    double state = before;
    int[] next = new int[steps.length];
    int phase = nextPhase(row, next);
    while (phase >= 0) {
      int entry = entries[phase].row(row, next[phase]++);
      int meetings = table.meetings(entry, column);
      double step = steps[phase][row][column];
      if (meetings > 0 && step != 0) {
        state = GridStep.after(state, step, meetings);
      }
      phase = nextPhase(row, next);
    }
    return state;
  }

  /** The phase whose next entry is the earliest; −1 after the last. */
  private int nextPhase(int row, int[] next) {
    int earliest = -1;
    for (int phase = 0; phase < next.length; phase++) {
      if (next[phase] < entries[phase].count(row)
          && (earliest < 0
              || entries[phase].row(row, next[phase])
                  < entries[earliest].row(row, next[earliest]))) {
        earliest = phase;
      }
    }
    return earliest;
  }
}
