package org.crosspulse.learn;

/**
 * The learning rate over the epochs: the dynamic one of the source paper, a constant one where both
 * factors are 1, and a decay at the end.
 *
 * @param first rate of the first epoch: weight change for |x| = |δ| = 1, &gt; 0
 * @param rise factor after an epoch whose training error fell, &gt; 0
 * @param fall factor after any other epoch, &gt; 0
 * @param decay factor of each epoch from {@code decayFrom} on, in the place of the others, &gt; 0
 * @param decayFrom first epoch, from 2, whose rate is {@code decay} times that of the epoch before
 */
public record RateRule(double first, double rise, double fall, double decay, int decayFrom) {
  /** Without a decay. */
  public RateRule(double first, double rise, double fall) {
    this(first, rise, fall, 1, Integer.MAX_VALUE);
  }

  /** The factor from an epoch to the one after it. */
  double factor(int nextEpoch, boolean better) {
    if (nextEpoch >= decayFrom) {
      return decay;
    }
    return better ? rise : fall;
  }
}
