package org.crosspulse.fit;

/**
 * A weak spring from every free coordinate to its start, worth about one residual where a variable
 * is as far off as is still usual.
 *
 * <p>It takes a variable that the data can tell less than its standard error away from the best,
 * and keeps one that they cannot from running away.
 *
 * @param noise root of the mean square of a residual; 0 for no spring
 */
record Pull(double noise) {
  static final Pull NONE = new Pull(0);

  /** Rows that it adds to the residuals. */
  int rows(int[] free) {
    return noise == 0 ? 0 : free.length;
  }

  /** The slope of a row with the coordinate of its variable. */
  double slope(Scale scale) {
    return noise / scale.usual();
  }

  /** The row of a variable at a value. */
  double row(Variable variable, double value) {
    Scale scale = variable.freeScale();
    return slope(scale) * (scale.coordinate(value) - scale.coordinate(variable.start()));
  }

  /** What all rows add to the sum of squares. */
  double cost(ParameterSpace space, double[] values, int[] free) {
    double sum = 0;
    for (int k = 0; k < rows(free); k++) {
      double row = row(space.variables().get(free[k]), values[free[k]]);
      sum += row * row;
    }
    return sum;
  }
}
