package org.crosspulse.sweep.figure;

/**
 * A law with its numbers.
 *
 * @param exponent α
 * @param multiple m, &gt; 1
 * @param label in the legend
 */
public record LawCurve(Law law, double exponent, double multiple, String label) {
  /** The law's value at a place of the horizontal axis, in the numbers of both axes' tables. */
  public double at(double x) {
    return law.of(x, exponent, multiple);
  }
}
