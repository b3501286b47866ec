package org.crosspulse.fit;

/**
 * The scale on which a parameter is searched for, and on which its interval is symmetric.
 *
 * <p>A coordinate c stands for the value. On a logarithmic scale the value is offset + factor·e^c,
 * so that it keeps to one side of the offset; otherwise it is factor·c. Where both ends of the
 * coordinate are finite, it is searched for by a free number u with c = low + (high − low)·sin²u,
 * which every u keeps inside (F. James, M. Roos, Minuit, Comput. Phys. Commun. 10, 343 (1975)).
 *
 * @param logarithmic whether the coordinate is a logarithm
 * @param offset of a logarithmic scale, in the unit of the value
 * @param factor of the coordinate, not 0
 * @param low lowest coordinate, or −∞
 * @param high highest coordinate, or ∞; both are finite or none is
 */
record Scale(boolean logarithmic, double offset, double factor, double low, double high) {
  /** Half an interval that is wider than this, on a logarithmic scale, tells nothing. */
  private static final double UNKNOWN_LOGARITHM = Math.log(300);

  private static final double UNKNOWN_MULTIPLE = 10;
  private static final double UNKNOWN_PART = 5;
  private static final double USUAL = 5;
  private static final double MARGIN = 1e-4;

  Scale {
    if (factor == 0 || !(low < high) || Double.isInfinite(low) != Double.isInfinite(high)) {
      throw new IllegalArgumentException("no scale: " + factor + ", " + low + ", " + high);
    }
  }

  /** For values beyond {@code offset}, above it or below it as {@code sign} says. */
  static Scale logarithmic(double offset, double sign) {
    return new Scale(
        true, offset, Math.signum(sign), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** For values of either sign. */
  static Scale linear(double unit) {
    return new Scale(false, 0, unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** For values between two others; logarithmic where they have one sign and are far apart. */
  static Scale between(double lowest, double highest) {
    if (lowest * highest > 0) {
      double sign = Math.signum(lowest);
      double a = Math.log(Math.abs(lowest));
      double b = Math.log(Math.abs(highest));
      return new Scale(true, 0, sign, Math.min(a, b), Math.max(a, b));
    }
    return new Scale(false, 0, 1, lowest, highest);
  }

  boolean isBounded() {
    return Double.isFinite(low);
  }

  double value(double coordinate) {
    return logarithmic ? offset + factor * Math.exp(coordinate) : factor * coordinate;
  }

  double coordinate(double value) {
    return logarithmic ? Math.log((value - offset) / factor) : value / factor;
  }

  double coordinateOfFree(double free) {
    double sine = Math.sin(free);
    return isBounded() ? low + (high - low) * sine * sine : free;
  }

  /** The free number of a coordinate, a little inside of the bounds: at one it has no slope. */
  double freeInside(double coordinate) {
    if (!isBounded()) {
      return coordinate;
    }
    double part = (coordinate - low) / (high - low);
    return Math.asin(Math.sqrt(Math.min(1 - MARGIN, Math.max(MARGIN, part))));
  }

  /** The nearest coordinate that is allowed. */
  double clipped(double coordinate) {
    return Math.min(high, Math.max(low, coordinate));
  }

  /** Half the width of an interval with which the value counts as unknown. */
  double unknown() {
    if (isBounded()) {
      return UNKNOWN_PART * (high - low);
    }
    return logarithmic ? UNKNOWN_LOGARITHM : UNKNOWN_MULTIPLE;
  }

  /** How far a value may well be from where one expects it. */
  double usual() {
    return unknown() / USUAL;
  }
}
