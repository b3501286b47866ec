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
   * Sorts by counting: cost columns + the most pulses of a column that can meet a row's.
   *
   * @param columnPulses pulses of each column in this phase, ≥ 0; not modified
   * @param most the most pulses of any row; longer trains count as this many
   */
  public static ActiveColumns of(int[] columnPulses, int most) {
    int longest = longest(columnPulses, most);
    int[] start = new int[longest + 2];
    for (int pulses : columnPulses) {
      start[longest - Math.min(pulses, longest) + 1]++;
    }
    for (int rank = 0; rank < longest; rank++) {
      start[rank + 1] += start[rank];
    }
    int active = start[longest];
    int[] indices = new int[active];
    int[] sorted = new int[active];
    for (int column = 0; column < columnPulses.length; column++) {
      int pulses = Math.min(columnPulses[column], longest);
      if (pulses > 0) {
        int place = start[longest - pulses]++;
        indices[place] = column;
        sorted[place] = pulses;
      }
    }
    return new ActiveColumns(indices, sorted, active);
  }

  private static int longest(int[] columnPulses, int most) {
    int longest = 0;
    for (int pulses : columnPulses) {
      longest = Math.max(longest, pulses);
    }
    return Math.min(longest, most);
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
