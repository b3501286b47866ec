package org.crosspulse.engine.kernel;

/**
 * The columns that pulse in one phase, those with the most pulses first.
 *
 * <p>With aligned trains, the columns that pulse in slot s are then a prefix of the list, and so is
 * the part of a gathered row that a slot moves.
 */
public final class ActiveColumns {
  private final int[] indices;
  private final int[] pulses;
  private final int count;

  private ActiveColumns(int[] indices, int[] pulses, int count) {
    this.indices = indices;
    this.pulses = pulses;
    this.count = count;
  }

  /**
   * Sorts by counting: cost columns + slots.
   *
   * @param columnPulses pulses of each column in this phase, 0 … slots; not modified
   * @param slots the most pulses in a phase
   */
  public static ActiveColumns of(int[] columnPulses, int slots) {
    int[] start = new int[slots + 2];
    for (int pulses : columnPulses) {
      start[slots - pulses + 1]++;
    }
    for (int rank = 0; rank < slots; rank++) {
      start[rank + 1] += start[rank];
    }
    int active = start[slots];
    int[] indices = new int[active];
    int[] sorted = new int[active];
    for (int column = 0; column < columnPulses.length; column++) {
      int pulses = columnPulses[column];
      if (pulses > 0) {
        int place = start[slots - pulses]++;
        indices[place] = column;
        sorted[place] = pulses;
      }
    }
    return new ActiveColumns(indices, sorted, active);
  }

  /** How many columns pulse at all. */
  public int count() {
    return count;
  }

  /** Column indices, most pulses first; not to be modified. */
  int[] indices() {
    return indices;
  }

  /** Pulses of those columns, descending; not to be modified. */
  int[] pulses() {
    return pulses;
  }
}
