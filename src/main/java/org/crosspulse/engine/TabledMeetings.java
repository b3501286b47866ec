package org.crosspulse.engine;

import java.util.Arrays;
import org.crosspulse.crossbar.ScaledRows;
import org.crosspulse.engine.kernel.MeetingTable;
import org.crosspulse.engine.kernel.PulsingLines;

/**
 * Trains with any placement, of rows that send equal trains where they send equally many pulses.
 */
final class TabledMeetings implements MeetingLists {
  private final MeetingTable table;

  /** By phase: the entries of each row. */
  private final ScaledRows[] entries;

  /**
   * Of no cycle.
   *
   * @param most cycles that are listed at once
   */
  TabledMeetings(int phases, int rows, int columns, int slots, int most) {
    this.table = new MeetingTable(columns, slots);
    this.entries = new ScaledRows[phases];
    Arrays.setAll(entries, phase -> new ScaledRows(rows, most));
  }

  @Override
  public void clear(int from, int to) {
    table.clear();
    for (ScaledRows ofPhase : entries) {
      ofPhase.clear(from, to);
    }
  }

  @Override
  public long list(CyclePlan cycle, int phase, int from, int to) {
    if (cycle.pulsingColumns(phase) == 0) {
      return 0;
    }
    table.begin();
    PulsingLines rows = cycle.pulsingRows(phase);
    int end = rows.placeFrom(to);
    long coincidences = 0;
    for (int place = rows.placeFrom(from); place < end; place++) {
      int entry = table.entry(rows.pulses(place), cycle.trains.get(phase).train(place).meetings);
      entries[phase].add(rows.line(place), 1, entry);
      coincidences += table.total(entry);
    }
    return coincidences;
  }

  @Override
  public int count(int phase, int row) {
    return entries[phase].count(row);
  }

  /** Entries of the table are made in the order of the phases that they are of. */
  @Override
  public int order(int phase, int row, int entry) {
    return entries[phase].row(row, entry);
  }

  @Override
  public int meetings(int phase, int row, int entry, int column) {
    return table.meetings(entries[phase].row(row, entry), column);
  }

  @Override
  public void sum(int phase, int row, double[] counts) {
    table.sum(entries[phase], row, counts);
  }
}
