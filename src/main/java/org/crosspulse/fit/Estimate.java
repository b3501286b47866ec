package org.crosspulse.fit;

/**
 * A variable that was fitted.
 *
 * @param variable which
 * @param value the best (SI)
 * @param low lower end of its 95 % interval (SI)
 * @param high upper end of its 95 % interval (SI)
 * @param isAtBound whether it went to the end of what is allowed
 */
public record Estimate(
    Variable variable, double value, double low, double high, boolean isAtBound) {
  private static final double VAGUE = 10;
  private static final double VAGUE_STATE = 0.5;

  /** Whether its interval is wider than a factor of ten, or half of the range of a state. */
  boolean isVague() {
    return variable.isInitialState()
        ? high - low > VAGUE_STATE
        : !(Math.max(Math.abs(low), Math.abs(high))
                <= VAGUE * Math.min(Math.abs(low), Math.abs(high)))
            && Math.signum(low) * Math.signum(high) >= 0;
  }
}
