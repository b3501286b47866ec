package org.crosspulse.engine;

import java.util.Arrays;
import org.crosspulse.engine.kernel.BurstSums;
import org.crosspulse.engine.kernel.PulsingLines;

/**
 * Trains that begin together: a row that sends n pulses meets a column that sends m of them min(n,
 * m) times, which is cheaper to reckon than to look up.
 */
final class BurstMeetings implements MeetingLists {
  private final int rows;
  private final int most;

  /** By phase and row: how many entries there are. */
  private final int[] counts;

  /** Of each entry: how many pulses the row sends, and which of {@link #columns} it meets. */
  private final int[] pulses;

  private final int[] phasesMet;

  /** Of each phase that is listed: the pulses of all columns. */
  private final double[][] columns;

  private int listed;

  /**
   * Of no cycle.
   *
   * @param most cycles that are listed at once
   */
  BurstMeetings(int phases, int rows, int columns, int most) {
    this.rows = rows;
    this.most = most;
    this.counts = new int[phases * rows];
    this.pulses = new int[phases * rows * most];
    this.phasesMet = new int[phases * rows * most];
    this.columns = new double[phases * most][columns];
  }

  @Override
  public void clear(int from, int to) {
    for (int phase = 0; phase < counts.length; phase += rows) {
      Arrays.fill(counts, phase + from, phase + to, 0);
    }
    listed = 0;
  }

  @Override
  public long list(CyclePlan cycle, int phase, int from, int to) {
    if (cycle.pulsingColumns(phase) == 0) {
      return 0;
    }
    PulsingLines sending = cycle.pulsingRows(phase);
    long coincidences = 0;
    int end = sending.placeFrom(to);
    for (int place = sending.placeFrom(from); place < end; place++) {
      int target = phase * rows + sending.line(place);
      int entry = target * most + counts[target]++;
      pulses[entry] = sending.pulses(place);
      phasesMet[entry] = listed;
      coincidences += cycle.active[phase].meetings(sending.pulses(place));
    }
    double[] own = columns[listed++];
    for (int column = 0; column < own.length; column++) {
      own[column] = cycle.columnPulses[phase][column];
    }
    return coincidences;
  }

  @Override
  public int count(int phase, int row) {
    return counts[phase * rows + row];
  }

  @Override
  public int order(int phase, int row, int entry) {
    return phasesMet[place(phase, row, entry)];
  }

  @Override
  public int meetings(int phase, int row, int entry, int column) {
    int place = place(phase, row, entry);
    return Math.min(pulses[place], (int) columns[phasesMet[place]][column]);
  }

  private int place(int phase, int row, int entry) {
    return (phase * rows + row) * most + entry;
  }

  @Override
  public void sum(int phase, int row, double[] sum) {
    int first = place(phase, row, 0);
    BurstSums.of(pulses, phasesMet, first, first + count(phase, row), columns, sum);
  }
}
