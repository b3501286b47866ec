package org.crosspulse.engine.kernel;

import org.crosspulse.device.PulseMap;

/**
 * Plays the pulses of one phase on one row of cells.
 *
 * <p>Layout: states are row-major, so that a row is contiguous and stays in the first-level cache
 * while the cycles of a batch are played on it. Only the columns that pulse are visited, and each
 * of their cells gets all its coincidences in one go: a model with a closed form makes them in one
 * step.
 *
 * <p>For trains that begin together, bursts from the first slot; {@link PlacedRow} plays all
 * others.
 *
 * <p>Cost: the cells at which a pulsing row meets a pulsing column, which is at most Σ min(n, m);
 * for a model without a closed form Σ min(n, m). A silent row costs nothing.
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
   * @return the coincidences played
   */
  public static long playFullSelects(
      double[] states, int rowStart, int rowPulses, ActiveColumns columns, PulseMap fullSelect) {
    if (rowPulses == 0 || columns.count() == 0) {
      return 0;
    }
    fullSelect.playRow(
        states, rowStart, columns.indices(), columns.pulses(), columns.count(), rowPulses);
    return columns.meetings(rowPulses);
  }

  /**
   * Plays the pulses that met no partner, after the coincidences: of trains that begin together the
   * longer of the two goes on alone.
   *
   * @param columnPulses pulses of each column in this phase
   * @param columns the columns that pulse
   * @param rowOnly what a pulse of the row alone does
   * @param columnOnly what a pulse of the column alone does
   * @return the pulses played on devices that they can move
   */
  public static long playHalfSelects(
      double[] states,
      int rowStart,
      int rowPulses,
      int[] columnPulses,
      ActiveColumns columns,
      PulseMap rowOnly,
      PulseMap columnOnly) {
    if (rowPulses == 0) {
      return playColumnsOnly(states, rowStart, columns, columnOnly);
    }
    if (rowOnly == columnOnly) {
      return playRemainders(states, rowStart, rowPulses, columnPulses, columns, rowOnly);
    }
    long played = 0;
    for (int column = 0; column < columnPulses.length; column++) {
      int alone = rowPulses - columnPulses[column];
      PulseMap map = alone > 0 ? rowOnly : columnOnly;
      if (alone != 0 && !map.isIdentity()) {
        states[rowStart + column] = map.after(states[rowStart + column], Math.abs(alone));
        played += Math.abs(alone);
      }
    }
    return played;
  }

  /** A silent row: most rows of a training cycle are. */
  private static long playColumnsOnly(
      double[] states, int rowStart, ActiveColumns columns, PulseMap columnOnly) {
    if (columnOnly.isIdentity() || columns.count() == 0) {
      return 0;
    }
    columnOnly.playRow(
        states, rowStart, columns.indices(), columns.pulses(), columns.count(), Integer.MAX_VALUE);
    return columns.total();
  }

  /** Rows and columns of equal amplitude leave the same pulse: Σ |n − m| = Σ n + Σ m − 2 Σ min. */
  private static long playRemainders(
      double[] states,
      int rowStart,
      int rowPulses,
      int[] columnPulses,
      ActiveColumns columns,
      PulseMap alone) {
    if (alone.isIdentity()) {
      return 0;
    }
    alone.playRemainders(states, rowStart, columnPulses, rowPulses);
    long all = (long) rowPulses * columnPulses.length + columns.total();
    return all - 2 * columns.meetings(rowPulses);
  }
}
