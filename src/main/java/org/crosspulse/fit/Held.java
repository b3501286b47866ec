package org.crosspulse.fit;

/**
 * A variable that was not fitted.
 *
 * @param variable which
 * @param value at which it was held (SI)
 * @param isAsAtTheStart whether that is its value at the start
 * @param reason why, for people
 */
public record Held(Variable variable, double value, boolean isAsAtTheStart, String reason) {}
