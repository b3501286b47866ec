package org.crosspulse.rule;

/** The rules of the source paper. */
public enum LearningRule implements SignalRule {
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
  }
}
