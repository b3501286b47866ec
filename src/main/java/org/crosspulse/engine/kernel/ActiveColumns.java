package org.crosspulse.engine.kernel;

import java.util.Arrays;

/** The columns that pulse in one phase, and how many coincidences they have with a row. */
public final class ActiveColumns {
  private final int[] indices;
  private final int[] pulses;
  private final long[] meetings;
  private final long total;

  private ActiveColumns(int[] indices, int[] pulses, long[] meetings) {
    this.total = Arrays.stream(pulses).asLongStream().sum();
    this.indices = indices;
    this.pulses = pulses;
    this.meetings = meetings;
  }

  /**
   * Of the columns that pulse: cost their number + the longest train that meets a row's.
   *
   * @param mostRowPulses the most pulses of any row
   */
  public static ActiveColumns of(PulsingLines columns, int mostRowPulses) {
    int longest = Math.min(columns.mostPulses(), mostRowPulses);
    return new ActiveColumns(
        columns.indices(), columns.pulses(), meetings(columns.pulses(), longest));
  }

  /** Σ min(n, m) over the columns, for each n up to {@code longest}. */
  private static long[] meetings(int[] trains, int longest) {
    // How many trains reach slot n, by counting those that end before it.
    long[] reach = new long[longest + 2];
    for (int pulses : trains) {
      reach[Math.min(pulses, longest)]++;
    }
    for (int slot = longest - 1; slot >= 1; slot--) {
      reach[slot] += reach[slot + 1];
    }
    long[] meetings = new long[longest + 1];
    for (int slot = 1; slot <= longest; slot++) {
      meetings[slot] = meetings[slot - 1] + reach[slot];
    }
    return meetings;
  }

  /** How many columns pulse at all. */
  public int count() {
    return indices.length;
  }

  /** The coincidences of a row that sends {@code rowPulses}: Σ min(n, m). */
  public long meetings(int rowPulses) {
    return meetings[Math.min(rowPulses, meetings.length - 1)];
  }

  /** All their pulses. */
  long total() {
    return total;
  }

  /** Column indices, rising; not to be modified. */
  int[] indices() {
    return indices;
  }

  /** Pulses of those columns; not to be modified. */
  int[] pulses() {
    return pulses;
  }
}
