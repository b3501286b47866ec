package org.crosspulse.sweep.figure;

/**
 * A law as a picture draws it.
 *
 * @param law the formula
 * @param label in the legend
 */
public record LawCurve(Law law, String label) {}
