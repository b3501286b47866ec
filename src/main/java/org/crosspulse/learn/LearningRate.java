package org.crosspulse.learn;

/**
 * The dynamic learning rate of the source paper: it rises after an epoch whose training error fell
 * and falls after any other. It stays within what pulses can make.
 */
final class LearningRate {
  private final double rise;
  private final double fall;
  private final StepRange range;
  private double rate;
  private double lastError = Double.POSITIVE_INFINITY;

  /**
   * @param first rate of the first epoch
   * @param rise factor after a better epoch
   * @param fall factor after any other
   * @param range lowest and highest rate
   */
  LearningRate(double first, double rise, double fall, StepRange range) {
    this.rate = first;
    this.rise = rise;
    this.fall = fall;
    this.range = range;
  }

  double rate() {
    return rate;
  }

  /** Takes the training error of an epoch; any measure will do that is smaller for better. */
  void afterEpoch(double trainError) {
    rate = range.nearest(rate * (trainError < lastError ? rise : fall));
    lastError = trainError;
  }
}
