package org.crosspulse.plot;

/**
 * A unit with the SI prefix that makes an axis' numbers readable.
 *
 * @param symbol for the axis: "µS"
 * @param perUnit what a value in SI is multiplied by
 */
record Prefixed(String symbol, double perUnit) {
  private static final String[] PREFIXES = {"p", "n", "µ", "m", "", "k", "M", "G"};
  private static final int FIRST_THOUSANDS = -4;

  /** The unit in which {@code largest} is between 1 and 1000, or the nearest that there is. */
  static Prefixed of(double largest, String unit) {
    int thousands = largest > 0 ? (int) Math.floor(Math.log10(largest) / 3) : 0;
    int index = Math.max(0, Math.min(PREFIXES.length - 1, thousands - FIRST_THOUSANDS));
    return new Prefixed(
        PREFIXES[index] + unit, Math.pow(1000, -(double) (index + FIRST_THOUSANDS)));
  }
}
