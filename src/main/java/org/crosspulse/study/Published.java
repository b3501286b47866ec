package org.crosspulse.study;

/**
 * A test error in print.
 *
 * @param meanPercent (%)
 * @param spreadPercent as printed after ±, 0 where none is (%)
 */
public record Published(double meanPercent, double spreadPercent) {}
