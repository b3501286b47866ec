package org.crosspulse.fit;

/** Where a minimisation ended. */
final class Minimum {
  private final double[] values;
  private final double cost;
  private final boolean converged;

  /**
   * @param values the best that were seen
   * @param cost their sum of squares
   * @param converged whether the method came to its end by itself
   */
  Minimum(double[] values, double cost, boolean converged) {
    this.values = values;
    this.cost = cost;
    this.converged = converged;
  }

  double[] values() {
    return values;
  }

  double cost() {
    return cost;
  }

  boolean converged() {
    return converged;
  }
}
