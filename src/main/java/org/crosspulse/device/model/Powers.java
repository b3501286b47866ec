package org.crosspulse.device.model;

/** The powers of a number, computed once each. Safe for several threads. */
final class Powers {
  private static final int MOST_KEPT = 1 << 16;

  private final double base;
  private volatile double[] known = {1};

  /**
   * @param base &gt; 0
   */
  Powers(double base) {
    this.base = base;
  }

  /** base^exponent, to within an ulp. */
  double of(int exponent) {
    double[] powers = known;
    return exponent < powers.length ? powers[exponent] : Math.pow(base, exponent);
  }

  /** A table of the powers 0 … {@code highest}, at least; empty where that is too long to keep. */
  double[] upTo(int highest) {
    double[] powers = known;
    if (highest < powers.length) {
      return powers;
    }
    return highest < MOST_KEPT ? grown(highest) : new double[0];
  }

  private synchronized double[] grown(int highest) {
    if (highest >= known.length) {
      double[] powers = new double[Math.max(highest + 1, 2 * known.length)];
      for (int exponent = 0; exponent < powers.length; exponent++) {
        powers[exponent] = Math.pow(base, exponent);
      }
      known = powers;
    }
    return known;
  }
}
