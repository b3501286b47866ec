package org.crosspulse.engine.kernel;

/**
 * The columns that a row's train meets in one phase, and how often: those that it misses are not
 * here.
 */
public final class Meetings {
  /** Of a row that meets nobody. */
  public static final Meetings NONE = new Meetings(new int[0], new int[0], 0);

  private final int[] columns;
  private final int[] counts;
  private final int size;
  private final long total;

  Meetings(int[] columns, int[] counts, int size) {
    long sum = 0;
    for (int k = 0; k < size; k++) {
      sum += counts[k];
    }
    this.columns = columns;
    this.counts = counts;
    this.size = size;
    this.total = sum;
  }

  /** All coincidences of the row. */
  public long total() {
    return total;
  }

  /** How many columns it meets. */
  public int size() {
    return size;
  }

  /** The column of one of them, in rising order. */
  public int column(int index) {
    return columns[index];
  }

  /** How often the row meets it, ≥ 1. */
  public int count(int index) {
    return counts[index];
  }

  /** Column indices, rising, of which the first {@link #size} count; not to be modified. */
  int[] columns() {
    return columns;
  }

  /** How often each; not to be modified. */
  int[] counts() {
    return counts;
  }
}
