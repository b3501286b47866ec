package org.crosspulse.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What the two lines of a cell do in the slots of a phase, as runs of slots that are alike. */
final class SlotRuns {
  private SlotRuns() {}

  /** Gets the runs in order. */
  interface Visitor {
    /**
     * One run.
     *
     * @param select which lines pulse in each of its slots; null where none does
     * @param firstSlot the first
     * @param endSlot after the last
     */
    void visit(@Nullable Select select, int firstSlot, int endSlot);
  }

  /**
   * Walks through a phase.
   *
   * @param row slots in which the row pulses
   * @param column slots in which the column does
   * @param slots of the phase
   */
  static void walk(BitSet row, BitSet column, int slots, Visitor visitor) {
    int slot = 0;
    while (slot < slots) {
      boolean rowPulses = row.get(slot);
      boolean columnPulses = column.get(slot);
      int end = Math.min(end(row, slot, rowPulses), end(column, slot, columnPulses));
      end = Math.min(end, slots);
      visitor.visit(select(rowPulses, columnPulses), slot, end);
      slot = end;
    }
  }

  /** Where a train first does something else than at {@code slot}. */
  private static int end(BitSet train, int slot, boolean pulses) {
    int end = pulses ? train.nextClearBit(slot) : train.nextSetBit(slot);
    return end < 0 ? Integer.MAX_VALUE : end;
  }

  private static @Nullable Select select(boolean rowPulses, boolean columnPulses) {
    if (rowPulses && columnPulses) {
      return Select.FULL;
    }
    return rowPulses || columnPulses ? Select.alone(rowPulses) : null;
  }
}
