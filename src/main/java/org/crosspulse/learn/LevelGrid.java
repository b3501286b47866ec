package org.crosspulse.learn;

/**
 * Levels at even distances, and what becomes of a value among them.
 *
 * @param kind where the levels are
 * @param low end of the range
 * @param high end of the range, &gt; low
 * @param count number of levels, ≥ 2
 */
public record LevelGrid(Kind kind, double low, double high, int count) {
  /** Where the levels are: the source paper says how many there are and of what range. */
  public enum Kind {
    /**
     * From end to end, low + k·(high − low)/(count − 1): zero is in general none of them, so that a
     * silent neuron has the value of the level beside it.
     */
    FROM_ENDS,
    /** Whole multiples of (high − low)/count within the range: zero is one of them. */
    THROUGH_ZERO,
    /** The levels of {@link #THROUGH_ZERO}, of which a value takes the next one towards zero. */
    TRUNCATED;
  }

  /** A multiple that misses the end of the range by rounding alone belongs to it. */
  private static final double ROUNDING = 1e-9;

  /** Checks the range. */
  public LevelGrid {
    if (!(low < high) || Double.isInfinite(high - low) || count < 2) {
      throw new IllegalArgumentException(
          "need low < high and 2 levels or more, were " + low + ", " + high + " and " + count);
    }
    if (kind != Kind.FROM_ENDS && (low > 0 || high < 0)) {
      throw new IllegalArgumentException("zero is outside " + low + " to " + high);
    }
  }

  /** The level that stands for a value. */
  public double level(double value) {
    return switch (kind) {
      case FROM_ENDS -> {
        double step = step();
        double steps = Math.rint((Math.min(high, Math.max(low, value)) - low) / step);
        yield low + steps * step;
      }
      case THROUGH_ZERO -> multiple(Math.rint(value / step()));
      case TRUNCATED -> multiple(towardsZero(value / step()));
    };
  }

  /**
   * The levels of a layer's values.
   *
   * @param values not modified
   * @param sign +1, or −1 where the values are the negatives of what the levels are for
   * @param levels modified: one a value, with the value's own sign convention
   */
  void levels(double[] values, int sign, double[] levels) {
    double silent = sign * level(0);
    for (int line = 0; line < values.length; line++) {
      // Most pixels are zero, and so are many errors.
      levels[line] = values[line] == 0 ? silent : sign * level(sign * values[line]);
    }
  }

  private double step() {
    return (high - low) / (kind == Kind.FROM_ENDS ? count - 1 : count);
  }

  private double multiple(double steps) {
    double step = step();
    double least = Math.ceil(low / step - ROUNDING);
    double most = Math.floor(high / step + ROUNDING);
    return Math.min(most, Math.max(least, steps)) * step;
  }

  private static double towardsZero(double steps) {
    return Math.copySign(Math.floor(Math.abs(steps) + ROUNDING), steps);
  }
}
