package org.crosspulse.engine;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.engine.kernel.PulsingLines;
import org.crosspulse.engine.kernel.SlotSets;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * How many pulses of each kind reach the devices of an array in one phase, counted once a device.
 *
 * @param full on both lines of a device
 * @param rowOnly on its row alone
 * @param columnOnly on its column alone
 */
record SelectedPulses(long full, long rowOnly, long columnOnly) {
  /**
   * Counts those of all phases slot by slot: cost lines + slots for bursts, and pulses for others.
   *
   * @param cycle the lines that pulse
   * @param lines where they put their pulses in the cycle
   */
  static List<SelectedPulses> of(CycleLines cycle, LineTrains lines, int slots) {
    List<SelectedPulses> phases = new ArrayList<>();
    long[] byRows = new long[0];
    for (int index = 0; index < cycle.rows().size(); index++) {
      PulsingLines rows = cycle.rows().get(index);
      boolean areAsBefore =
          index > 0 && rows == cycle.rows().get(index - 1) && lines.areAlike(true);
      byRows = areAsBefore ? byRows : pulsing(index, true, rows, lines, slots);
      long[] byColumns = pulsing(index, false, cycle.columns().get(index), lines, slots);
      phases.add(of(byRows, byColumns, cycle.counts()));
    }
    return phases;
  }

  /** Counts those of a phase from how many lines of each side pulse in each slot. */
  private static SelectedPulses of(long[] byRows, long[] byColumns, PulseCounts counts) {
    int slots = byRows.length;
    long full = 0;
    long ofRows = 0;
    long ofColumns = 0;
    for (int slot = 0; slot < slots; slot++) {
      full += byRows[slot] * byColumns[slot];
      ofRows += byRows[slot];
      ofColumns += byColumns[slot];
    }
    return new SelectedPulses(
        full, ofRows * counts.columns().length - full, ofColumns * counts.rows().length - full);
  }

  /** How many lines of a side pulse in each slot. */
  private static long[] pulsing(
      int index, boolean isRow, PulsingLines pulsing, LineTrains lines, int slots) {
    if (!lines.areAlike(isRow)) {
      return ofLines(index, isRow, pulsing, lines, slots);
    }
    long[] linesOfCount = new long[slots + 1];
    for (int place = 0; place < pulsing.size(); place++) {
      linesOfCount[pulsing.pulses(place)]++;
    }
    return ofCounts(index, linesOfCount, lines.of(new Line(isRow, 0)), slots);
  }

  /** Lines with equal counts have equal trains. */
  private static long[] ofCounts(int index, long[] linesOfCount, LineSlots train, int slots) {
    long[] pulsing = new long[slots];
    if (train.placement().isBurst()) {
      long lasting = 0;
      for (int count = slots; count > 0; count--) {
        lasting += linesOfCount[count];
        pulsing[train.placement() == Placement.ALIGNED ? count - 1 : slots - count] = lasting;
      }
      return pulsing;
    }
    for (int count = 1; count <= slots; count++) {
      if (linesOfCount[count] > 0) {
        add(index, train, count, linesOfCount[count], pulsing);
      }
    }
    return pulsing;
  }

  private static long[] ofLines(
      int index, boolean isRow, PulsingLines pulsing, LineTrains lines, int slots) {
    long[] inSlot = new long[slots];
    for (int place = 0; place < pulsing.size(); place++) {
      LineSlots train = lines.of(new Line(isRow, pulsing.line(place)));
      add(index, train, pulsing.pulses(place), 1, inSlot);
    }
    return inSlot;
  }

  private static void add(int index, LineSlots train, int count, long times, long[] pulsing) {
    long[] bits = new long[SlotSets.words(pulsing.length)];
    train.mark(index, count, bits, 0);
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        pulsing[word * Long.SIZE + Long.numberOfTrailingZeros(left)] += times;
      }
    }
  }

  long of(Select select) {
    return switch (select) {
      case FULL -> full;
      case ROW_ONLY -> rowOnly;
      case COLUMN_ONLY -> columnOnly;
    };
  }
}
