package org.crosspulse.crossbar;

import java.util.Arrays;

/**
 * Adds multiples of rows of one matrix to rows of another: the loop of reads and of the algebra.
 *
 * <p>What is to be added to each target row is listed first, and then added four rows at a time: a
 * sum is loaded and stored once for four products, and the loop has neither branches nor calls, so
 * that a compiler makes vector instructions of it. For several threads at once, each with targets
 * of its own.
 */
public final class ScaledRows {
  private static final int AT_ONCE = 4;

  private final int most;
  private final int[] counts;
  private final double[] factors;
  private final int[] starts;

  /**
   * Empty lists.
   *
   * @param targets how many
   * @param most entries of each
   */
  public ScaledRows(int targets, int most) {
    this.most = most;
    this.counts = new int[targets];
    this.factors = new double[targets * most];
    this.starts = new int[targets * most];
  }

  /**
   * Adds an entry to the list of a target.
   *
   * @param factor of the row
   * @param start index of the row's first element
   */
  public void add(int target, double factor, int start) {
    int place = target * most + counts[target]++;
    factors[place] = factor;
    starts[place] = start;
  }

  /**
   * Lists the rows of a matrix whose values are not 0, for the first target.
   *
   * @param values one a row
   * @param gain of all of them
   * @param length of a row
   */
  void list(double[] values, double gain, int length) {
    int count = 0;
    for (int row = 0; row < most; row++) {
      // Written in any case, and kept by the count: no branch that a processor would have to guess.
      starts[count] = row;
      long bitsButSign = Double.doubleToRawLongBits(values[row]) << 1;
      count += (int) ((bitsButSign | -bitsButSign) >>> 63);
    }
    for (int k = 0; k < count; k++) {
      factors[k] = values[starts[k]] * gain;
      starts[k] *= length;
    }
    counts[0] = count;
  }

  /** Forgets the lists of some targets. */
  public void clear(int from, int to) {
    Arrays.fill(counts, from, to, 0);
  }

  /**
   * Adds factor × row of all that are listed for a target, in their order.
   *
   * @param sums modified
   * @param at index of the target's first sum
   * @param length of the rows
   * @param matrix that holds them, another array than {@code sums}
   */
  public void addTo(int target, double[] sums, int at, int length, double[] matrix) {
    int row = target * most;
    int end = row + counts[target];
    for (; row + AT_ONCE <= end; row += AT_ONCE) {
      addFour(
          sums,
          at,
          length,
          matrix,
          factors[row],
          starts[row],
          factors[row + 1],
          starts[row + 1],
          factors[row + 2],
          starts[row + 2],
          factors[row + 3],
          starts[row + 3]);
    }
    for (; row < end; row++) {
      addOne(sums, at, length, matrix, factors[row], starts[row]);
    }
  }

  private static void addOne(
      double[] sums, int at, int length, double[] matrix, double factor, int start) {
    for (int k = 0; k < length; k++) {
      sums[at + k] += factor * matrix[start + k];
    }
  }

  private static void addFour(
      double[] sums,
      int at,
      int length,
      double[] matrix,
      double factorA,
      int a,
      double factorB,
      int b,
      double factorC,
      int c,
      double factorD,
      int d) {
    for (int k = 0; k < length; k++) {
      sums[at + k] +=
          (factorA * matrix[a + k] + factorB * matrix[b + k])
              + (factorC * matrix[c + k] + factorD * matrix[d + k]);
    }
  }
}
