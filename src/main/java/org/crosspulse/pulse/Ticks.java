package org.crosspulse.pulse;

import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * Time as a whole number of ticks of one femtosecond.
 *
 * <p>Whole numbers make simultaneous edges exactly simultaneous and sums of durations exact. A
 * {@code long} of femtoseconds reaches 2.5 hours, and resolves the fastest device of the catalogue
 * (0.6 ns for its full range) to two parts in a million of that range.
 */
public final class Ticks {
  /** Ticks in a second. */
  public static final double PER_SECOND = 1e15;

  /** The largest relative change that rounding to ticks may make to a duration. */
  public static final double MAX_RELATIVE_ROUNDING = 1e-6;

  /** The longest time: two and a half hours, just inside a {@code long}. */
  public static final double LONGEST_SECONDS = 9000;

  private Ticks() {}

  /**
   * A duration on the tick grid.
   *
   * @param key what the duration is called where it was written, for the message
   * @param seconds &gt; 0 (s)
   * @throws BadInputException where the duration is not positive, too long for a {@code long}, or
   *     would change by more than {@link #MAX_RELATIVE_ROUNDING}
   */
  public static long of(String key, double seconds) {
    double exact = seconds * PER_SECOND;
    if (!(exact > 0) || seconds >= LONGEST_SECONDS) {
      throw BadInputException.of(key, text(seconds), "a time above zero and below 2.5 hours");
    }
    long ticks = Math.round(exact);
    if (Math.abs(ticks - exact) > MAX_RELATIVE_ROUNDING * exact) {
      throw BadInputException.of(
          key,
          text(seconds) + ", which is not a whole number of the engine's ticks of 1 fs",
          "a time that rounding to 1 fs changes by less than one part in a million");
    }
    return ticks;
  }

  /** A duration in seconds (s), correctly rounded. */
  public static double toSeconds(long ticks) {
    return ticks / PER_SECOND;
  }

  private static String text(double seconds) {
    return Quantity.format(seconds, Unit.SECOND);
  }
}
