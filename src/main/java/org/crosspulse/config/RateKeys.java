package org.crosspulse.config;

import org.crosspulse.learn.RateRule;

/**
 * The learning rate over the epochs: {@code learning_rate}; {@code rate_rise} and {@code rate_fall}
 * after epochs whose training error fell or did not, 1 where they are not given; {@code rate_decay}
 * from epoch {@code rate_decay_from} on.
 */
final class RateKeys {
  private static final String DECAY = "rate_decay";
  private static final String FROM = "rate_decay_from";
  private static final int MOST_EPOCHS = 100_000;

  private RateKeys() {}

  static RateRule read(Section training) {
    double first = Numbers.positive(training, "learning_rate", 1e6);
    double rise = factor(training, "rate_rise");
    double fall = factor(training, "rate_fall");
    if (!training.has(DECAY) && !training.has(FROM)) {
      return new RateRule(first, rise, fall);
    }
    // Each of the two needs the other: the one that is missing is named.
    double decay = Numbers.positive(training, DECAY, 100);
    int from = (int) training.integer(FROM, 2, MOST_EPOCHS);
    return new RateRule(first, rise, fall, decay, from);
  }

  private static double factor(Section training, String key) {
    return training.has(key) ? Numbers.positive(training, key, 100) : training.assume(key, 1.0);
  }
}
