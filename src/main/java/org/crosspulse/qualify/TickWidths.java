package org.crosspulse.qualify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalLong;
import org.crosspulse.pulse.Ticks;

/** Widths that a scheme can have: whole ticks, written with at most six digits. */
final class TickWidths {
  private static final MathContext DIGITS = new MathContext(6);

  /** A width of fewer ticks would be off by more than a per cent. */
  private static final long FEWEST = 50;

  private TickWidths() {}

  /**
   * The nearest width.
   *
   * @param seconds wanted (s)
   * @return in ticks, empty where it is too short for the tick or too long for the clock
   */
  static OptionalLong nearest(double seconds) {
    if (!(seconds * Ticks.PER_SECOND >= FEWEST) || seconds >= Ticks.LONGEST_SECONDS) {
      return OptionalLong.empty();
    }
    double rounded = new BigDecimal(seconds).round(DIGITS).doubleValue();
    return OptionalLong.of(Math.round(rounded * Ticks.PER_SECOND));
  }
}
