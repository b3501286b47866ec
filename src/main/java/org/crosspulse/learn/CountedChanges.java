package org.crosspulse.learn;

import java.util.Arrays;
import org.crosspulse.crossbar.ScaledRows;
import org.crosspulse.rule.LearningRule;

/**
 * The weight changes of a row of an array for every number of pulses that a row has sent in some
 * samples: made once for a sample and a number, and added as often as rows have sent it.
 *
 * <p>Cost of one: the columns that pulse. A smaller count does not rise beyond the longest column
 * train, so that longer row trains share its changes.
 */
final class CountedChanges {
  private final LearningRule rule;
  private final int columns;
  private double raising;
  private double lowering;

  /** The changes of a row of weights, one a column; made once and used again. */
  private double[][] table = new double[0][];

  /** Of each entry of the table, the sizes of the rule's units, added up. */
  private double[] sizes = new double[0];

  private int used;

  /** A row of weights while changes are added to it. */
  private final double[] row;

  private int[] columnPulses = new int[0];
  private int longest;

  /** The columns that pulse. */
  private final int[] active;

  private int activeCount;

  private final int[] pulsing;

  /** The entry of the present sample for each signed number; −1 if not made. */
  private final int[] positive;

  private final int[] negative;

  /**
   * Of no sample yet.
   *
   * @param slots the most pulses in a phase
   */
  CountedChanges(LearningRule rule, int rows, int columns, int slots) {
    this.rule = rule;
    this.columns = columns;
    this.row = new double[columns];
    this.active = new int[columns + 1];
    this.pulsing = new int[rows + 1];
    this.positive = new int[slots + 1];
    this.negative = new int[slots + 1];
    Arrays.fill(positive, -1);
    Arrays.fill(negative, -1);
  }

  /**
   * Forgets all changes; {@link #begin} comes next.
   *
   * @param raisingStep weight change of a unit of the rule upwards, &gt; 0
   * @param loweringStep the same downwards, &gt; 0 too
   */
  void clear(double raisingStep, double loweringStep) {
    used = 0;
    raising = raisingStep;
    lowering = loweringStep;
  }

  /** Turns to the next sample. */
  void begin(int[] signedColumnPulses) {
    Arrays.fill(positive, 0, longest + 1, -1);
    Arrays.fill(negative, 0, longest + 1, -1);
    columnPulses = signedColumnPulses;
    longest = 0;
    activeCount = 0;
    for (int column = 0; column < columns; column++) {
      int pulses = signedColumnPulses[column];
      active[activeCount] = column;
      activeCount += (pulses | -pulses) >>> 31;
      longest = Math.max(longest, Math.abs(pulses));
    }
  }

  /** Whether no column of the sample pulses. */
  boolean isSilent() {
    return longest == 0;
  }

  /**
   * Finds the rows that pulse, and puts them into {@link #pulsing}.
   *
   * @return how many
   */
  int findPulsing(int[] rowPulses, int from, int to) {
    int count = 0;
    for (int row = from; row < to; row++) {
      // Written in any case, and kept by the count: no branch that a processor would have to guess.
      pulsing[count] = row;
      count += (rowPulses[row] | -rowPulses[row]) >>> 31;
    }
    return count;
  }

  /** Rows, rising; those of the last {@link #findPulsing}. */
  int[] pulsing() {
    return pulsing;
  }

  /**
   * The entry of the table with the changes of a row; to be multiplied by {@link #factor}.
   *
   * @param rowPulses signed, not 0
   */
  int entry(int rowPulses) {
    int size = rule == LearningRule.TIMES ? 1 : Math.min(longest, Math.abs(rowPulses));
    int[] entries = rowPulses > 0 ? positive : negative;
    if (entries[size] < 0) {
      entries[size] = make(rowPulses > 0 ? size : -size);
    }
    return entries[size];
  }

  /** By what the changes of a row have to be multiplied. */
  double factor(int rowPulses) {
    return rule == LearningRule.TIMES ? Math.abs(rowPulses) : 1;
  }

  private int make(int rowPulses) {
    if (used == table.length) {
      table = Arrays.copyOf(table, Math.max(1, 2 * used));
      sizes = Arrays.copyOf(sizes, table.length);
      Arrays.setAll(table, entry -> entry < used ? table[entry] : new double[columns]);
    }
    double[] changes = table[used];
    double size = 0;
    Arrays.fill(changes, 0);
    for (int k = 0; k < activeCount; k++) {
      double units = rule.of(rowPulses, columnPulses[active[k]]);
      changes[active[k]] = units * (units > 0 ? raising : lowering);
      size += Math.abs(units);
    }
    sizes[used] = size;
    return used++;
  }

  /** The sizes of an entry's units of the rule, added up; to be multiplied like its changes. */
  double size(int entry) {
    return sizes[entry];
  }

  /**
   * Adds the changes that are listed for a row of weights.
   *
   * @param listed entries with their factors
   * @param weights row-major, modified
   */
  void addTo(ScaledRows listed, int targetRow, double[] weights) {
    System.arraycopy(weights, targetRow * columns, row, 0, columns);
    listed.addTo(targetRow, row, table);
    System.arraycopy(row, 0, weights, targetRow * columns, columns);
  }
}
