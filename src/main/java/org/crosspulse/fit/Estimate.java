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
    Variable variable, double value, double low, double high, boolean isAtBound) {}
