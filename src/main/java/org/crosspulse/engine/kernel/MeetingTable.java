package org.crosspulse.engine.kernel;

import java.util.Arrays;
import org.crosspulse.crossbar.ScaledRows;

/**
 * How often rows meet each column in some phases of some cycles, a number a column: rows that send
 * the same number of pulses in the same phase share an entry.
 */
public final class MeetingTable {
  private final int columns;
  private double[][] meetings = new double[0][];
  private long[] totals = new long[0];

  /** Of each entry, the number of pulses for which it was made. */
  private int[] pulsesOf = new int[0];

  private int used;

  /** The first entry of the present phase. */
  private int first;

  /** The entry of the present phase for each number of pulses; −1 if not made. */
  private final int[] ofPulses;

  /**
   * An empty table.
   *
   * @param slots the most pulses of a row in a phase
   */
  public MeetingTable(int columns, int slots) {
    this.columns = columns;
    this.ofPulses = new int[slots + 1];
    Arrays.fill(ofPulses, -1);
  }

  /** Forgets all entries; {@link #begin} comes next. */
  public void clear() {
    begin();
    used = 0;
    first = 0;
  }

  /** Turns to the next phase: costs what was made in the last, however many slots there are. */
  public void begin() {
    for (int entry = first; entry < used; entry++) {
      ofPulses[pulsesOf[entry]] = -1;
    }
    first = used;
  }

  /** The entry of a row that sends so many pulses, and meets these columns. */
  public int entry(int rowPulses, Meetings met) {
    if (ofPulses[rowPulses] < 0) {
      double[] own = make(rowPulses, met.total());
      for (int k = 0; k < met.size(); k++) {
        own[met.column(k)] = met.count(k);
      }
    }
    return ofPulses[rowPulses];
  }

  private double[] make(int rowPulses, long total) {
    if (used == meetings.length) {
      meetings = Arrays.copyOf(meetings, Math.max(16, 2 * used));
      totals = Arrays.copyOf(totals, meetings.length);
      pulsesOf = Arrays.copyOf(pulsesOf, meetings.length);
    }
    if (meetings[used] == null) {
      meetings[used] = new double[columns];
    } else {
      Arrays.fill(meetings[used], 0);
    }
    totals[used] = total;
    pulsesOf[used] = rowPulses;
    ofPulses[rowPulses] = used;
    return meetings[used++];
  }

  /** All coincidences of an entry. */
  public long total(int entry) {
    return totals[entry];
  }

  /** The coincidences of an entry in one column. */
  public int meetings(int entry, int column) {
    return (int) meetings[entry][column];
  }

  /**
   * Adds up the entries that are listed for a row.
   *
   * @param sums modified: one a column
   */
  public void sum(ScaledRows listed, int row, double[] sums) {
    Arrays.fill(sums, 0);
    listed.addTo(row, sums, meetings);
  }
}
