package org.crosspulse.engine;

import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;

/**
 * How many pulses of each kind reach the devices of an array in one phase, counted once a device.
 *
 * @param full on both lines of a device
 * @param rowOnly on its row alone
 * @param columnOnly on its column alone
 */
record SelectedPulses(long full, long rowOnly, long columnOnly) {
  /** Counts them slot by slot: cost lines + slots. */
  static SelectedPulses of(Phase phase, PulseCounts counts, int slots) {
    int rows = counts.rows().length;
    int columns = counts.columns().length;
    int[] rowEnds = new int[slots + 1];
    for (int count : counts.rows()) {
      rowEnds[phase.rowPulses(count)]++;
    }
    int[] columnEnds = new int[slots + 1];
    for (int count : counts.columns()) {
      columnEnds[phase.columnPulses(count)]++;
    }
    return of(rowEnds, columnEnds, rows, columns);
  }

  /** From how many trains end after 0, 1, 2 … slots. */
  private static SelectedPulses of(int[] rowEnds, int[] columnEnds, int rows, int columns) {
    long full = 0;
    long rowPulses = 0;
    long columnPulses = 0;
    long rowsPulsing = rows;
    long columnsPulsing = columns;
    for (int slot = 0; slot < rowEnds.length; slot++) {
      rowsPulsing -= rowEnds[slot];
      columnsPulsing -= columnEnds[slot];
      full += rowsPulsing * columnsPulsing;
      rowPulses += rowsPulsing;
      columnPulses += columnsPulsing;
    }
    return new SelectedPulses(full, rowPulses * columns - full, columnPulses * rows - full);
  }

  long of(Select select) {
    return switch (select) {
      case FULL -> full;
      case ROW_ONLY -> rowOnly;
      case COLUMN_ONLY -> columnOnly;
    };
  }
}
