package org.crosspulse.rule;

/** What a weight change is proportional to, as a function of the two signals. */
public enum LearningRule {
  /** sign(x·δ)·min(|x|, |δ|), equation (10) of the source paper. */
  ABSMIN {
    @Override
    public double of(double x, double delta) {
      return Math.signum(x * delta) * Math.min(Math.abs(x), Math.abs(delta));
    }
  },
  /** x·δ, exact backpropagation. */
  TIMES {
    @Override
    public double of(double x, double delta) {
      return x * delta;
    }
  };

  /**
   * The rule.
   *
   * @param x forward signal
   * @param delta backward signal, in the direction of descent
   */
  public abstract double of(double x, double delta);
}
