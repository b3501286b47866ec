package org.crosspulse.learn;

/**
 * The dynamic learning rate of the source paper: it rises after an epoch whose training error fell
 * and falls after any other.
 */
final class LearningRate {
  private final double rise;
  private final double fall;
  private double rate;
  private double lastError = Double.POSITIVE_INFINITY;

  /**
   * @param first rate of the first epoch
   * @param rise factor after a better epoch
   * @param fall factor after any other
   */
  LearningRate(double first, double rise, double fall) {
    this.rate = first;
    this.rise = rise;
    this.fall = fall;
  }

  double rate() {
    return rate;
  }

  /** Takes the training error of an epoch; any measure will do that is smaller for better. */
  void afterEpoch(double trainError) {
    rate *= trainError < lastError ? rise : fall;
    lastError = trainError;
  }
}
