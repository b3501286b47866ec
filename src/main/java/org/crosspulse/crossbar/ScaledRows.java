package org.crosspulse.crossbar;

import java.util.Arrays;

/**
 * Adds multiples of rows of one matrix to rows of another: the loop of reads and of the algebra.
 *
 * <p>What is to be added to each target row is listed first, and then added four rows at a time: a
 * sum is loaded and stored once for four products, and the loop has neither branches nor calls, so
 * that a compiler makes vector instructions of it: all arrays are walked by the same index, since
 * it cannot prove of offsets into one array that they do not overlap. For several threads at once,
 * each with targets of its own.
 */
public final class ScaledRows {
  private static final int AT_ONCE = 4;

  private final int most;
  private final int[] counts;
  private final double[] factors;
  private final int[] rows;

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
    this.rows = new int[targets * most];
  }

  /**
   * Adds an entry to the list of a target.
   *
   * @param factor of the row
   * @param row its index
   */
  public void add(int target, double factor, int row) {
    int place = target * most + counts[target]++;
    factors[place] = factor;
    rows[place] = row;
  }

  /**
   * Lists the rows of a matrix whose values are not 0, for the first target.
   *
   * @param values one a row
   * @param gain of all of them
   */
  void list(double[] values, double gain) {
    int count = 0;
    for (int row = 0; row < most; row++) {
      // Written in any case, and kept by the count: no branch that a processor would have to guess.
      rows[count] = row;
      long bitsButSign = Double.doubleToRawLongBits(values[row]) << 1;
      count += (int) ((bitsButSign | -bitsButSign) >>> 63);
    }
    for (int k = 0; k < count; k++) {
      factors[k] = values[rows[k]] * gain;
    }
    counts[0] = count;
  }

  /** How many entries a target has. */
  public int count(int target) {
    return counts[target];
  }

  /** The row of one of a target's entries, in the order in which they were added. */
  public int row(int target, int entry) {
    return rows[target * most + entry];
  }

  /** Forgets the lists of some targets. */
  public void clear(int from, int to) {
    Arrays.fill(counts, from, to, 0);
  }

  /**
   * Adds factor × row of all that are listed for a target, in their order.
   *
   * @param sums modified; as long as the rows
   * @param matrix that holds the rows; none of them is {@code sums}
   */
  public void addTo(int target, double[] sums, double[][] matrix) {
    int entry = target * most;
    int end = entry + counts[target];
    for (; entry + AT_ONCE <= end; entry += AT_ONCE) {
      addFour(
          sums,
          factors[entry],
          matrix[rows[entry]],
          factors[entry + 1],
          matrix[rows[entry + 1]],
          factors[entry + 2],
          matrix[rows[entry + 2]],
          factors[entry + 3],
          matrix[rows[entry + 3]]);
    }
    for (; entry < end; entry++) {
      addOne(sums, factors[entry], matrix[rows[entry]]);
    }
  }

  private static void addOne(double[] sums, double factor, double[] row) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += factor * row[k];
    }
  }

  private static void addFour(
      double[] sums,
      double factorA,
      double[] a,
      double factorB,
      double[] b,
      double factorC,
      double[] c,
      double factorD,
      double[] d) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += (factorA * a[k] + factorB * b[k]) + (factorC * c[k] + factorD * d[k]);
    }
  }
}
