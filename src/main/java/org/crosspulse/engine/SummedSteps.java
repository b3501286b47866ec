package org.crosspulse.engine;

import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.GridStep;
import org.crosspulse.device.PulseMap;
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

  private static final int MOST_CYCLES = 128;

  /** Below this, and where fewer than one column in so many pulses, cells are visited singly. */
  private static final int FEWEST_CYCLES = 8;

  private static final int SPARSE = 16;

  private final Schedule schedule;
  private final Crossbar crossbar;

  /** By phase, row and column: what a coincidence does. Rows of equal cells share an array. */
  private final double[][][] steps;

  private final int cyclesAtOnce;

  /** Lists that no thread uses now. */
  private final Queue<MeetingLists> kept = new ConcurrentLinkedQueue<>();

  private SummedSteps(Crossbar crossbar, Schedule schedule, double[][][] steps) {
    this.crossbar = crossbar;
    this.schedule = schedule;
    this.steps = steps;
    this.cyclesAtOnce = (int) Math.max(1, Math.min(MOST_CYCLES, most()));
  }

  /** Cycles whose numbers a cache still holds. */
  private long most() {
    long lists = MOST_NUMBERS / crossbar.rows();
    if (schedule.placements().areAligned()) {
      return lists;
    }
    long perCycle = (long) Math.min(schedule.slots(), crossbar.rows()) * steps.length;
    return Math.min(lists, MOST_NUMBERS / crossbar.columns() / perCycle);
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
    @Nullable MeetingLists used = kept.poll();
    MeetingLists lists = used == null ? lists() : used;
    Ways ways = new Ways(crossbar.columns());
    long coincidences = 0;
    for (List<CyclePlan> part : Lists.partition(cycles, cyclesAtOnce)) {
      lists.clear(from, to);
      for (CyclePlan cycle : part) {
        for (int phase = 0; phase < steps.length; phase++) {
          coincidences += lists.list(cycle, phase, from, to);
        }
      }
      for (int row = from; row < to; row++) {
        moveRow(row, lists, ways);
      }
    }
    kept.add(lists);
    return new CycleTally(coincidences, 0);
  }

  private MeetingLists lists() {
    int rows = crossbar.rows();
    int columns = crossbar.columns();
    return schedule.placements().areAligned()
        ? new BurstMeetings(steps.length, rows, columns, cyclesAtOnce)
        : new TabledMeetings(steps.length, rows, columns, schedule.slots(), cyclesAtOnce);
  }

  /** Moves the cells of a row. */
  private void moveRow(int row, MeetingLists lists, Ways ways) {
    boolean isDriven = false;
    ways.clear();
    for (int phase = 0; phase < steps.length; phase++) {
      if (lists.count(phase, row) > 0) {
        isDriven = true;
        lists.sum(phase, row, ways.counts);
        ways.add(steps[phase][row]);
      }
    }
    if (isDriven && !ways.moveFreely(crossbar.states(), row)) {
      moveOneByOne(row, lists, ways);
    }
  }

  /** The same for a row in which some cells could meet a bound, or are not on the grid. */
  private void moveOneByOne(int row, MeetingLists lists, Ways ways) {
    double[] states = crossbar.states();
    int start = row * crossbar.columns();
    for (int column = 0; column < crossbar.columns(); column++) {
      if (ways.isDriven(column)) {
        // The first step of a cell takes it to the grid.
        double onGrid = GridStep.onGrid(states[start + column]);
        states[start + column] =
            ways.isFree(onGrid, column)
                ? ways.after(onGrid, column)
                : playInOrder(onGrid, row, column, lists);
      }
    }
  }

  /** How far each cell of a row goes. */
  private static final class Ways {
    final double[] counts;
    private final double[] next;
    private final double[] up;
    private final double[] down;
    private final double[] present;
    private final double[] beyond;

    Ways(int columns) {
      counts = new double[columns];
      next = new double[columns];
      up = new double[columns];
      down = new double[columns];
      present = new double[columns];
      beyond = new double[columns];
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

    /**
     * Moves all cells of a row in one go, unless some of them are not free.
     *
     * @return whether it did
     */
    boolean moveFreely(double[] states, int row) {
      int columns = present.length;
      System.arraycopy(states, row * columns, present, 0, columns);
      reckon(present, up, down, next, beyond);
      boolean areFree = true;
      for (double off : beyond) {
        areFree &= off == 0;
      }
      if (areFree) {
        System.arraycopy(next, 0, states, row * columns, columns);
      }
      return areFree;
    }

    boolean isDriven(int column) {
      return up[column] != 0 || down[column] != 0;
    }

    /** Whether no order of the steps takes a cell beyond a bound. */
    boolean isFree(double state, int column) {
      return state + up[column] <= 1 && state + down[column] >= 0;
    }

    double after(double state, int column) {
      return state + (up[column] + down[column]);
    }

    /**
     * Where the cells go, and by how much they pass a bound on any way there, or miss the grid.
     *
     * <p>With all steps up, or all down, first: where that meets no bound, no order does. Without
     * branches and on arrays that are walked by one index, so that it becomes vector instructions.
     */
    private static void reckon(
        double[] state, double[] up, double[] down, double[] next, double[] beyond) {
      for (int k = 0; k < next.length; k++) {
        double toTop = 1 - (state[k] + up[k]);
        double toBottom = state[k] + down[k];
        // |a| − a is 0 where a is not negative.
        beyond[k] =
            ((Math.abs(toTop) - toTop) + (Math.abs(toBottom) - toBottom))
                + Math.abs(GridStep.onGrid(state[k]) - state[k]);
        next[k] = state[k] + (up[k] + down[k]);
      }
    }
  }

  /** One cell, phase by phase of all cycles. */
  private double playInOrder(double before, int row, int column, MeetingLists lists) {
    double state = before;
    int[] next = new int[steps.length];
    int phase = nextPhase(row, next, lists);
    while (phase >= 0) {
      int meetings = lists.meetings(phase, row, next[phase]++, column);
      double step = steps[phase][row][column];
      if (meetings > 0 && step != 0) {
        state = GridStep.after(state, step, meetings);
      }
      phase = nextPhase(row, next, lists);
    }
    return state;
  }

  /** The phase whose next entry is the earliest; −1 after the last. */
  private int nextPhase(int row, int[] next, MeetingLists lists) {
    int earliest = -1;
    for (int phase = 0; phase < next.length; phase++) {
      if (next[phase] < lists.count(phase, row)
          && (earliest < 0
              || lists.order(phase, row, next[phase])
                  < lists.order(earliest, row, next[earliest]))) {
        earliest = phase;
      }
    }
    return earliest;
  }
}
