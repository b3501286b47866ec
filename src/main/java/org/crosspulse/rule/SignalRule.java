package org.crosspulse.rule;

/** What a weight change is proportional to, as a function of the two signals. */
public interface SignalRule {
  /**
   * The rule.
   *
   * @param x forward signal
   * @param delta backward signal, in the direction of descent
   */
  double of(double x, double delta);
}
