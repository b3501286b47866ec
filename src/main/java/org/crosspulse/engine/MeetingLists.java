package org.crosspulse.engine;

/**
 * The coincidences of some cycles, listed row by row in the order in which they happen, and summed
 * up for all cells of a row at once. For one thread.
 */
interface MeetingLists {
  /** Lists nothing for some rows, in whose turn no other row has anything listed. */
  void clear(int from, int to);

  /**
   * Lists a phase of a cycle for a block of rows.
   *
   * @return its coincidences
   */
  long list(CyclePlan cycle, int phase, int from, int to);

  /** How many entries a row has of a phase. */
  int count(int phase, int row);

  /** When one of them was listed: rises through the phases of all cycles. */
  int order(int phase, int row, int entry);

  /** How often one of them meets a column. */
  int meetings(int phase, int row, int entry, int column);

  /**
   * How often all of them meet each column.
   *
   * @param counts modified: one a column
   */
  void sum(int phase, int row, double[] counts);
}
