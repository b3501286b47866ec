package org.crosspulse.fit;

/** How model and data are compared. */
public enum ResidualKind {
  /** Model less data: for noise that is the same at every level. */
  LINEAR,
  /**
   * The same over the size of the data, or over a thousandth of the largest where they are smaller:
   * for noise that grows with the level.
   */
  RELATIVE,
  /**
   * The difference of the logarithms, with asinh(y/(2y₀)) for ln y, where y₀ is a thousandth of the
   * largest: it has a sign and a zero.
   */
  LOG;

  /** The part of the largest number below which levels are no longer told apart. */
  private static final double FLOOR = 1e-3;

  /**
   * What data and model are turned into before they are subtracted, in parts of {@code largest}.
   *
   * @param value of data or model
   * @param data of the same row
   * @param largest of all data, &gt; 0
   */
  double transformed(double value, double data, double largest) {
    return switch (this) {
      case LINEAR -> value / largest;
      case RELATIVE -> value / Math.max(Math.abs(data), FLOOR * largest);
      case LOG -> asinh(value / (2 * FLOOR * largest));
    };
  }

  private static double asinh(double value) {
    double size = Math.abs(value);
    return Math.signum(value) * Math.log(size + Math.hypot(size, 1));
  }
}
