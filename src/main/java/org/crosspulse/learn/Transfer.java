package org.crosspulse.learn;

/**
 * Changes are gathered on an array of their own, read from time to time, and written to the array
 * of weights as their net.
 *
 * <p>Where the steps up and down of a device differ, every pair of opposing pulses leaves a drift
 * behind, and training has many more of them than of net change. Gathered changes drift too, but
 * with {@code chopped} every other stretch is gathered with its sign turned round: what the pulses
 * meant keeps its sign in what is written, and the drift, which has no regard for it, cancels.
 * Array of weights and gathering array are those of T. Gokmen and W. Haensch, "Algorithm for
 * training neural networks on resistive device arrays", 2020; choppers those of M. J. Rasch et al.,
 * "Fast and robust analog in-memory deep neural network training", 2024.
 *
 * @param every samples between two transfers, ≥ 1
 * @param gain by which steps on the gathering array are larger than the learning rate asks for
 * @param unit weight change that is written at once, by a pulse in every slot, &gt; 0
 * @param chopped whether the sign turns with every transfer
 * @param remainder what becomes of changes of less than a unit
 * @param recentreAt magnitude of a gathered weight from which on it is driven back towards 0, &gt;
 *     0
 */
public record Transfer(
    int every, double gain, double unit, boolean chopped, Remainder remainder, double recentreAt) {
  /** What becomes of changes of less than a unit. */
  public enum Remainder {
    /** Kept for the next transfer, in a number that each cell has beside the array. */
    KEPT,
    /** Rounded by chance: nothing is kept, and nothing is lost in the mean. */
    STOCHASTIC
  }

  /** Checks the numbers. */
  public Transfer {
    if (every < 1 || !(gain > 0) || !(unit > 0) || !(recentreAt > 0)) {
      throw new IllegalArgumentException(
          "a transfer every " + every + ", gain " + gain + ", unit " + unit + ", " + recentreAt);
    }
  }
}
