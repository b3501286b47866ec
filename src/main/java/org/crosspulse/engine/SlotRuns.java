package org.crosspulse.engine;

import org.crosspulse.engine.PhaseTrains.RowTrain;
import org.crosspulse.engine.kernel.SlotSets;

/**
 * Walks through the pulses of one cell in one phase: run by run of neighbouring slots in which the
 * same electrodes pulse.
 */
final class SlotRuns {
  private final long[] row;
  private final SlotSets columns;
  private final int index;
  private final boolean withAlone;
  private int word = -1;
  private long left;
  private Select select = Select.FULL;
  private int from;
  private int to;

  /**
   * A walk, before the first run.
   *
   * @param index of the cell's column among those that pulse; −1 where it does not
   * @param withAlone whether pulses that meet no partner are looked at too
   */
  SlotRuns(RowTrain row, SlotSets columns, int index, boolean withAlone) {
    this.row = row.bits;
    this.columns = columns;
    this.index = index;
    this.withAlone = withAlone;
  }

  /** Goes to the next run; false where there is none. */
  boolean next() {
    if (!hasSlot()) {
      return false;
    }
    from = slot();
    select = selected();
    to = from;
    do {
      to++;
      left &= left - 1;
    } while (hasSlot() && slot() == to && selected() == select);
    return true;
  }

  private boolean hasSlot() {
    while (left == 0 && ++word < row.length) {
      left = withAlone ? row[word] | column() : row[word] & column();
    }
    return left != 0;
  }

  private int slot() {
    return word * Long.SIZE + Long.numberOfTrailingZeros(left);
  }

  private Select selected() {
    long bit = Long.lowestOneBit(left);
    if ((column() & bit) == 0) {
      return Select.ROW_ONLY;
    }
    return (row[word] & bit) == 0 ? Select.COLUMN_ONLY : Select.FULL;
  }

  private long column() {
    return index < 0 ? 0 : columns.word(index, word);
  }

  /** Which electrodes pulse. */
  Select select() {
    return select;
  }

  /** The first slot of the run. */
  int from() {
    return from;
  }

  /** The slot after its last. */
  int to() {
    return to;
  }
}
