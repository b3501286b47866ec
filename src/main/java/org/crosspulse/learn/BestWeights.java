package org.crosspulse.learn;

import java.util.List;

/**
 * The weights after the epoch with the smallest {@link EpochResult#judgedErrorPercent}, the first
 * of equals.
 *
 * @param epoch from 1
 * @param weights one row-major matrix an array
 */
public record BestWeights(int epoch, List<double[]> weights) {
  /** Copies the list. */
  public BestWeights {
    weights = List.copyOf(weights);
  }
}
