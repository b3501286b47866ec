package org.crosspulse.pulse;

/**
 * The rounding of both sides of an array.
 *
 * @param rows of the forward values
 * @param columns of the errors
 */
public record Roundings(Rounding rows, Rounding columns) {
  /** Both to nearest. */
  public static final Roundings NEAREST = new Roundings(Rounding.NEAREST, Rounding.NEAREST);
}
