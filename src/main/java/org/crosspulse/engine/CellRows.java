package org.crosspulse.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.PulseMap;
import org.crosspulse.engine.PhaseTrains.RowTrain;
import org.crosspulse.engine.kernel.Meetings;
import org.crosspulse.engine.kernel.SlotSets;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.ArrayNoise.Line;
import org.jspecify.annotations.Nullable;

/**
 * Plays cycles on a block of rows of an array whose cells or pulses are not all alike.
 *
 * <p>Every cell gets the pulses that the event engine would give it, in the same order, so that
 * draws that count a cell's pulses are the same at both. Cost: the coincidences + the half-selected
 * pulses of the cells that such a pulse may move; + all cells where states relax.
 */
final class CellRows {
  private final Crossbar crossbar;
  private final double[] states;
  private final CellPlan plan;
  private final int from;
  private final int to;
  private final double[] remaining;
  private long coincidences;
  private long movingHalfSelects;

  CellRows(Crossbar crossbar, CellPlan plan, int from, int to) {
    this.crossbar = crossbar;
    this.states = crossbar.states();
    this.plan = plan;
    this.from = from;
    this.to = to;
    int columns = crossbar.columns();
    this.remaining =
        crossbar.relaxation().isNone()
            ? plan.remaining
            : Arrays.copyOfRange(plan.remaining, from * columns, to * columns);
  }

  /**
   * Plays one cycle.
   *
   * @param number how many the array has been through before
   */
  void play(CyclePlan cycle, long number) {
    LineNoise noise = new LineNoise(crossbar.noise(), plan.schedule, number);
    for (int index = 0; index < plan.schedule.phases().size(); index++) {
      PhaseRows phase = new PhaseRows(index, cycle, noise);
      for (int row = from; row < to; row++) {
        phase.playRow(row);
      }
    }
    crossbar.relaxation().relax(states, remaining, from * crossbar.columns());
  }

  CycleTally tally() {
    return new CycleTally(coincidences, movingHalfSelects);
  }

  /** One phase of one cycle. */
  private final class PhaseRows {
    private final int index;
    private final CellPlan.OfPhase cells;
    private final Phase phase;
    private final int[] rowCounts;
    private final int[] columnPulses;
    private final int columns;
    private final LineNoise noise;

    /** Null where all trains are bursts that begin together. */
    private final @Nullable PhaseTrains trains;

    /** Number of the phase's first slot, counted through all cycles. */
    private final long firstPulse;

    PhaseRows(int index, CyclePlan cycle, LineNoise noise) {
      this.index = index;
      this.cells = plan.phase(index);
      this.phase = cells.phase;
      this.rowCounts = cycle.counts.rows();
      this.columns = crossbar.columns();
      this.trains = cycle.trains.isEmpty() ? null : cycle.trains.get(index);
      this.columnPulses = trains == null ? cycle.columnPulses[index] : new int[0];
      this.noise = noise;
      this.firstPulse = noise.pulse(index, 0);
    }

    void playRow(int row) {
      if (trains != null) {
        playTrain(row, trains.row(row), trains.columns);
        return;
      }
      int rowPulses = phase.rowPulses(rowCounts[row]);
      if (!plan.maps.areStillAtRest()) {
        for (int column = 0; column < columnPulses.length; column++) {
          playWithRest(row, column, rowPulses);
        }
        return;
      }
      if (rowPulses > 0) {
        playFullSelects(row, rowPulses);
      }
      for (int column : cells.movers[row]) {
        playHalfSelects(row, column, rowPulses);
      }
    }

    /** Whether all pulses of a kind do the same to a cell. */
    private boolean areAlike() {
      return !noise.isOnVolts() && crossbar.noise().levels().stepsAreExact();
    }

    private void playFullSelects(int row, int rowPulses) {
      PulseMap @Nullable [] alike = areAlike() ? cells.maps(Select.FULL) : null;
      for (int column = 0; column < columnPulses.length; column++) {
        int together = Math.min(rowPulses, columnPulses[column]);
        if (together > 0) {
          coincidences += together;
          if (alike == null) {
            play(Select.FULL, row, column, 0, together);
          } else {
            playAlike(alike, row * columns + column, together);
          }
        }
      }
    }

    /**
     * After the coincidences: of trains that begin together the longer of the two goes on alone.
     */
    private void playHalfSelects(int row, int column, int rowPulses) {
      int together = Math.min(rowPulses, columnPulses[column]);
      int longer = Math.max(rowPulses, columnPulses[column]);
      if (longer > together) {
        Select alone = Select.alone(rowPulses == longer);
        movingHalfSelects += play(alone, row, column, together, longer);
      }
    }

    /** Slot by slot: pulse, rest, pulse, rest, and the silence after the last. */
    private void playWithRest(int row, int column, int rowPulses) {
      int cell = row * columnPulses.length + column;
      int together = Math.min(rowPulses, columnPulses[column]);
      int longer = Math.max(rowPulses, columnPulses[column]);
      Select alone = Select.alone(rowPulses == longer);
      long period = phase.timing().periodTicks();
      long rest = phase.timing().restTicks();
      for (int slot = 0; slot < longer; slot++) {
        long moved = play(slot < together ? Select.FULL : alone, row, column, slot, slot + 1);
        movingHalfSelects += slot < together ? 0 : moved;
        rest(cell, rest);
      }
      coincidences += together;
      rest(cell, (plan.schedule.slots() - longer) * period);
    }

    /** Trains with any placement: cells in which nothing but coincidences counts in one go. */
    private void playTrain(int row, RowTrain train, SlotSets active) {
      coincidences += train.meetings.total();
      if (!plan.maps.areStillAtRest()) {
        playInOrder(row, train, active, column -> true);
        return;
      }
      int[] movers = cells.movers[row];
      if (movers.length > 0 || (train.meetings.size() > 0 && !areAlike())) {
        playInOrder(row, train, active, column -> Arrays.binarySearch(movers, column) >= 0);
        return;
      }
      if (train.meetings.size() > 0) {
        playMeetings(row, train.meetings);
      }
    }

    private void playMeetings(int row, Meetings meetings) {
      PulseMap[] maps = cells.maps(Select.FULL);
      for (int k = 0; k < meetings.size(); k++) {
        playAlike(maps, row * columns + meetings.column(k), meetings.count(k));
      }
    }

    /** Pulses that are all alike and on time, which is where training spends its time. */
    private void playAlike(PulseMap[] maps, int cell, int count) {
      PulseMap map = maps[cell];
      states[cell] = count == 1 ? map.after(states[cell]) : map.after(states[cell], count);
    }

    /**
     * Cell by cell, slot by slot.
     *
     * @param isMover whether a half-selected pulse may move the cell in a column
     */
    private void playInOrder(int row, RowTrain train, SlotSets active, IntPredicate isMover) {
      int next = 0;
      for (int column = 0; column < columns; column++) {
        boolean isActive = next < active.count() && active.column(next) == column;
        SlotRuns runs = new SlotRuns(train, active, isActive ? next : -1, isMover.test(column));
        if (plan.maps.areStillAtRest()) {
          playRuns(row, column, runs);
        } else {
          playRunsWithRest(row, column, runs);
        }
        next += isActive ? 1 : 0;
      }
    }

    private void playRuns(int row, int column, SlotRuns runs) {
      while (runs.next()) {
        long moved = play(runs.select(), row, column, runs.from(), runs.to());
        movingHalfSelects += runs.select() == Select.FULL ? 0 : moved;
      }
    }

    private void playRunsWithRest(int row, int column, SlotRuns runs) {
      int cell = row * columns + column;
      long period = phase.timing().periodTicks();
      int done = 0;
      while (runs.next()) {
        rest(cell, (runs.from() - done) * period);
        for (int slot = runs.from(); slot < runs.to(); slot++) {
          long moved = play(runs.select(), row, column, slot, slot + 1);
          movingHalfSelects += runs.select() == Select.FULL ? 0 : moved;
          rest(cell, phase.timing().restTicks());
        }
        done = runs.to();
      }
      rest(cell, (plan.schedule.slots() - done) * period);
    }

    private void rest(int cell, long ticks) {
      // Not from the maps that cells share: those are made by one thread.
      PulseMap map = crossbar.device(cell).pulse(0, Ticks.toSeconds(ticks));
      states[cell] = map.after(states[cell]);
    }

    /**
     * Plays the pulses of some slots on one cell.
     *
     * @return how many of them could move it
     */
    private long play(Select select, int row, int column, int firstSlot, int endSlot) {
      int cell = row * columns + column;
      if (noise.isOnVolts()) {
        long moving = 0;
        for (int slot = firstSlot; slot < endSlot; slot++) {
          moving += playNoisy(select, row, column, slot) ? 1 : 0;
        }
        return moving;
      }
      PulseMap map = cells.maps(select)[cell];
      if (map.isIdentity()) {
        return 0;
      }
      int count = endSlot - firstSlot;
      crossbar.pulses(cell, select.volts(phase), map, firstPulse + firstSlot, count);
      return count;
    }

    /** Whether the pulse could move the cell. */
    private boolean playNoisy(Select select, int row, int column, int slot) {
      int cell = row * columns + column;
      double rowVolts =
          select.rowPulses ? phase.rowVolts() + noise.volts(new Line(true, row), index, slot) : 0;
      double columnVolts =
          select.columnPulses
              ? phase.columnVolts() + noise.volts(new Line(false, column), index, slot)
              : 0;
      double volts = rowVolts - columnVolts;
      PulseMap map = plan.maps.of(cell, volts, phase.timing());
      if (!map.isIdentity()) {
        crossbar.pulses(cell, volts, map, firstPulse + slot, 1);
      }
      return !map.isIdentity();
    }
  }
}
