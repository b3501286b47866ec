package org.crosspulse.engine.kernel;

import org.crosspulse.device.PulseMap;

/**
 * Plays the pulses of one phase on one row of cells whose trains are not bursts from the first
 * slot.
 *
 * <p>Where full-selected pulses alone move a device, a cell gets all its coincidences in one go:
 * cost as in {@link RowKernel}. Where half-selected ones do too, each cell gets its pulses in the
 * order of the slots, equal neighbours together; cost: all pulses that move anything.
 */
public final class PlacedRow {
  private PlacedRow() {}

  /**
   * Plays the full-select pulses of a device that nothing else moves.
   *
   * @param states row-major, modified in one row
   * @param rowStart index of the row's first cell
   * @param fullSelect what a coincidence does
   * @return the coincidences played
   */
  public static long playFullSelects(
      double[] states, int rowStart, Meetings meetings, PulseMap fullSelect) {
    if (meetings.size() > 0) {
      fullSelect.playRow(
          states,
          rowStart,
          meetings.columns(),
          meetings.counts(),
          meetings.size(),
          Integer.MAX_VALUE);
    }
    return meetings.total();
  }

  /**
   * Plays full- and half-select pulses in the order of their slots.
   *
   * @param states row-major, modified in one row
   * @param rowStart index of the row's first cell
   * @param columns of the array
   * @param train the row's words
   * @param active the columns that pulse
   * @param pulses what a pulse does
   * @return the half-selected pulses played on devices that they can move
   */
  public static long playInOrder(
      double[] states, int rowStart, int columns, long[] train, SlotSets active, Pulses pulses) {
    long rowMask = pulses.rowOnly.isIdentity() ? 0 : -1;
    long columnMask = pulses.columnOnly.isIdentity() ? 0 : -1;
    long played = 0;
    int next = 0;
    for (int column = 0; column < columns; column++) {
      boolean isActive = next < active.count() && active.column(next) == column;
      double state = states[rowStart + column];
      PulseMap last = pulses.fullSelect;
      int run = 0;
      for (int word = 0; word < train.length; word++) {
        long row = train[word];
        long own = isActive ? active.word(next, word) : 0;
        long rowAlone = row & ~own & rowMask;
        long alone = rowAlone | (own & ~row & columnMask);
        played += Long.bitCount(alone);
        for (long left = (row & own) | alone; left != 0; left &= left - 1) {
          long slot = left & -left;
          PulseMap map =
              (alone & slot) == 0
                  ? pulses.fullSelect
                  : (rowAlone & slot) == 0 ? pulses.columnOnly : pulses.rowOnly;
          if (map != last) {
            state = last.after(state, run);
            last = map;
            run = 0;
          }
          run++;
        }
      }
      states[rowStart + column] = last.after(state, run);
      next += isActive ? 1 : 0;
    }
    return played;
  }

  /**
   * What the pulses of a phase do to the device.
   *
   * @param fullSelect a coincidence
   * @param rowOnly a pulse of the row alone
   * @param columnOnly a pulse of the column alone
   */
  public record Pulses(PulseMap fullSelect, PulseMap rowOnly, PulseMap columnOnly) {}
}
