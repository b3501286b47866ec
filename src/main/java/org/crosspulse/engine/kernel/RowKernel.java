package org.crosspulse.engine.kernel;

import org.crosspulse.device.PulseMap;

/**
 * Plays the pulses of one phase on one row of cells.
 *
 * <p>Layout: states are row-major, so that a row is contiguous and stays in the first-level cache
 * while the cycles of a batch are played on it. Its active cells are gathered into a buffer in the
 * order of {@link ActiveColumns}; slot s then moves a prefix of the buffer, in a loop without
 * branches that the compiler vectorises; slots that move the same prefix are played in one call.
 *
 * <p>Cost: min(n, m) device steps a cell, plus a gather and a scatter of the active cells, of which
 * each takes at least one step. A silent row costs nothing.
 */
public final class RowKernel {
  private RowKernel() {}

  /**
   * Plays the full-select pulses: min(n, m) on each cell.
   *
   * @param states row-major, modified in one row
   * @param rowStart index of the row's first cell
   * @param rowPulses n, pulses of the row
   * @param columns the columns that pulse
   * @param fullSelect what a coincidence does
   * @param buffer scratch of at least {@code columns.count()}, modified
   * @return the coincidences played
   */
  public static long playFullSelects(
      double[] states,
      int rowStart,
      int rowPulses,
      ActiveColumns columns,
      PulseMap fullSelect,
      double[] buffer) {
    int active = columns.count();
    if (rowPulses == 0 || active == 0) {
      return 0;
    }
    int[] indices = columns.indices();
    gather(states, rowStart, indices, active, buffer);
    long played = playPrefixes(columns.pulses(), active, rowPulses, fullSelect, buffer);
    scatter(buffer, indices, active, states, rowStart);
    return played;
  }

  private static long playPrefixes(
      int[] pulses, int active, int rowPulses, PulseMap fullSelect, double[] buffer) {
    long played = 0;
    int slot = 0;
    int prefix = active;
    while (prefix > 0 && slot < rowPulses) {
      int until = Math.min(rowPulses, pulses[prefix - 1]);
      fullSelect.play(buffer, prefix, until - slot);
      played += (long) prefix * (until - slot);
      slot = until;
      while (prefix > 0 && pulses[prefix - 1] <= slot) {
        prefix--;
      }
    }
    return played;
  }

  /**
   * Plays the pulses that met no partner, after the coincidences: with aligned trains the longer of
   * the two goes on alone.
   *
   * @param columnPulses pulses of each column in this phase
   * @param rowOnly what a pulse of the row alone does
   * @param columnOnly what a pulse of the column alone does
   * @return the pulses played on devices that they can move
   */
  public static long playHalfSelects(
      double[] states,
      int rowStart,
      int rowPulses,
      int[] columnPulses,
      PulseMap rowOnly,
      PulseMap columnOnly) {
    long played = 0;
    for (int column = 0; column < columnPulses.length; column++) {
      int alone = rowPulses - columnPulses[column];
      PulseMap map = alone > 0 ? rowOnly : columnOnly;
      if (alone != 0 && !map.isIdentity()) {
        states[rowStart + column] = repeat(map, states[rowStart + column], Math.abs(alone));
        played += Math.abs(alone);
      }
    }
    return played;
  }

  private static double repeat(PulseMap map, double state, int pulses) {
    double moved = state;
    for (int pulse = 0; pulse < pulses; pulse++) {
      moved = map.after(moved);
    }
    return moved;
  }

  private static void gather(
      double[] states, int rowStart, int[] indices, int count, double[] buffer) {
    for (int k = 0; k < count; k++) {
      buffer[k] = states[rowStart + indices[k]];
    }
  }

  private static void scatter(
      double[] buffer, int[] indices, int count, double[] states, int rowStart) {
    for (int k = 0; k < count; k++) {
      states[rowStart + indices[k]] = buffer[k];
    }
  }
}
