package org.crosspulse.learn;

import java.util.List;

/** The learning rate of a run: it follows its rule, within what the updates can make. */
final class LearningRate {
  private final RateRule rule;
  private final StepRange range;
  private double rate;
  private int epoch = 1;
  private double lastError = Double.POSITIVE_INFINITY;

  /**
   * The rate of the first epoch.
   *
   * @param range lowest and highest rate
   */
  LearningRate(RateRule rule, StepRange range) {
    this.rule = rule;
    this.range = range;
    this.rate = rule.first();
  }

  /** The rate after epochs that are done. */
  static LearningRate after(List<EpochResult> epochs, RateRule rule, StepRange range) {
    LearningRate rate = new LearningRate(rule, range);
    epochs.forEach(epoch -> rate.afterEpoch(epoch.trainErrorPercent()));
    return rate;
  }

  double rate() {
    return rate;
  }

  /** Takes the training error of an epoch; any measure will do that is smaller for better. */
  void afterEpoch(double trainError) {
    epoch++;
    rate = range.nearest(rate * rule.factor(epoch, trainError < lastError));
    lastError = trainError;
  }
}
