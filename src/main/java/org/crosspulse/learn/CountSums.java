package org.crosspulse.learn;

import org.crosspulse.rule.LearningRule;

/**
 * What the rule makes of pulse counts, summed over samples for one row of weights.
 *
 * <p>Whole numbers in int arrays: the sums are exact in any order, and the loops have neither
 * branches nor memory beyond three rows, so that a compiler makes vector instructions of them.
 * Raising and lowering pulses are kept apart, because their steps differ: from the sum s and the
 * sum a of the sizes, raising is (a + s)/2 and lowering (a − s)/2.
 */
final class CountSums {
  private final LearningRule rule;
  private final int[] signed;
  private final int[] sizes;
  private final int samplesWithoutOverflow;
  private int samples;

  /**
   * Sums of zero.
   *
   * @param slots the most pulses in a phase, at most {@link #mostSlots}
   */
  CountSums(LearningRule rule, int columns, int slots) {
    this.rule = rule;
    this.signed = new int[columns];
    this.sizes = new int[columns];
    long largest = rule == LearningRule.TIMES ? (long) slots * slots : slots;
    this.samplesWithoutOverflow = Math.toIntExact(Integer.MAX_VALUE / largest);
  }

  /** The most pulses in a phase with which one sample fits. */
  static int mostSlots(LearningRule rule) {
    return rule == LearningRule.TIMES ? (int) Math.sqrt(Integer.MAX_VALUE) : Integer.MAX_VALUE;
  }

  /** Whether another sample could be too much: then {@link #addTo} comes first. */
  boolean isFull() {
    return samples == samplesWithoutOverflow;
  }

  /**
   * Adds a sample.
   *
   * @param row signed pulses of the row
   * @param columns signed pulses of each column
   */
  void add(int row, int[] columns) {
    samples++;
    if (rule == LearningRule.TIMES) {
      addProducts(row, columns);
    } else {
      addSmaller(row, columns);
    }
  }

  private void addProducts(int row, int[] columns) {
    for (int column = 0; column < signed.length; column++) {
      int product = row * columns[column];
      signed[column] += product;
      sizes[column] += Math.abs(product);
    }
  }

  /**
   * sign(nm)·min(|n|, |m|). Sizes, the smaller of two and signs are made by shifts, because the
   * compiler of Java 17 makes no vector instructions of Math.min of ints: six times as fast.
   */
  private void addSmaller(int row, int[] columns) {
    int rowSign = row >> 31;
    int rowSize = Math.abs(row);
    for (int column = 0; column < signed.length; column++) {
      int pulses = columns[column];
      int sign = pulses >> 31;
      int excess = (pulses ^ sign) - sign - rowSize;
      int smaller = rowSize + (excess & (excess >> 31));
      sizes[column] += smaller;
      int both = sign ^ rowSign;
      signed[column] += (smaller ^ both) - both;
    }
  }

  /**
   * Changes a row of weights and begins again.
   *
   * @param raising weight change of a unit of the sums, &gt; 0
   * @param lowering the same downwards, &gt; 0 too
   * @param weights modified, from {@code start} on
   * @return the sum of all sizes
   */
  long addTo(double[] weights, int start, double raising, double lowering) {
    long total = 0;
    for (int column = 0; column < signed.length; column++) {
      int up = (int) (((long) sizes[column] + signed[column]) / 2);
      int down = sizes[column] - up;
      weights[start + column] += raising * up - lowering * down;
      total += sizes[column];
      signed[column] = 0;
      sizes[column] = 0;
    }
    samples = 0;
    return total;
  }
}
