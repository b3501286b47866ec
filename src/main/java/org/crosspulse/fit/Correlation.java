package org.crosspulse.fit;

/**
 * How the errors of two fitted variables go together.
 *
 * @param first key of one
 * @param second key of the other
 * @param coefficient from −1 to 1, of their errors on their scales
 */
public record Correlation(String first, String second, double coefficient) {}
