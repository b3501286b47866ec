package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.PulseMap;
import org.crosspulse.engine.PhaseTrains.RowTrain;
import org.crosspulse.engine.kernel.PlacedRow;
import org.crosspulse.engine.kernel.SlotSets;

/**
 * Plays cycles of trains with any placement on a block of rows of equal devices.
 *
 * <p>Cost: the cells at which a row meets a column, for each only once, where full-selected pulses
 * alone move the device; all pulses of pulsing rows and columns where half-selected ones do; all
 * slots of all cells for a device that is never still.
 */
final class PlacedRows {
  private final double[] states;
  private final int columns;
  private final int from;
  private final int to;
  private long coincidences;
  private long movingHalfSelects;

  PlacedRows(Crossbar crossbar, int from, int to) {
    this.states = crossbar.states();
    this.columns = crossbar.columns();
    this.from = from;
    this.to = to;
  }

  void play(PhaseTrains trains, PhasePlan plan, int slots) {
    if (plan.movesAtRest || plan.halfSelectMoves) {
      playAll(trains, plan, slots);
      return;
    }
    if (trains.columns.count() == 0) {
      return;
    }
    int end = trains.pulsingBefore(to);
    for (int place = trains.pulsingBefore(from); place < end; place++) {
      int rowStart = trains.pulsingRow(place) * columns;
      coincidences +=
          PlacedRow.playFullSelects(
              states, rowStart, trains.train(place).meetings, plan.fullSelect);
    }
  }

  /** Where silent rows count too. */
  private void playAll(PhaseTrains trains, PhasePlan plan, int slots) {
    PlacedRow.Pulses pulses = new PlacedRow.Pulses(plan.fullSelect, plan.rowOnly, plan.columnOnly);
    for (int row = from; row < to; row++) {
      RowTrain train = trains.row(row);
      coincidences += train.meetings.total();
      if (plan.movesAtRest) {
        playWithRest(row * columns, train, trains.columns, plan, slots);
      } else {
        movingHalfSelects +=
            PlacedRow.playInOrder(
                states, row * columns, columns, train.bits, trains.columns, pulses);
      }
    }
  }

  private void playWithRest(
      int rowStart, RowTrain train, SlotSets active, PhasePlan plan, int slots) {
    int next = 0;
    for (int column = 0; column < columns; column++) {
      boolean isActive = next < active.count() && active.column(next) == column;
      int cell = rowStart + column;
      states[cell] = withRest(states[cell], train, active, isActive ? next : -1, plan, slots);
      next += isActive ? 1 : 0;
    }
  }

  /** Slot by slot: a pulse and its rest, or as much silence as there is between two pulses. */
  private double withRest(
      double before, RowTrain train, SlotSets active, int index, PhasePlan plan, int slots) {
    double state = before;
    int silence = 0;
    for (int slot = 0; slot < slots; slot++) {
      boolean row = train.holds(slot);
      boolean column = index >= 0 && active.holds(index, slot);
      if (!row && !column) {
        silence++;
        continue;
      }
      PulseMap alone = row ? plan.rowOnly : plan.columnOnly;
      movingHalfSelects += (row && column) || alone.isIdentity() ? 0 : 1;
      state = plan.silence.get(silence).after(state);
      state = plan.rest.after((row && column ? plan.fullSelect : alone).after(state));
      silence = 0;
    }
    return plan.silence.get(silence).after(state);
  }

  CycleTally tally() {
    return new CycleTally(coincidences, movingHalfSelects);
  }
}
