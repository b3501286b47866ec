package org.crosspulse.learn;

import org.crosspulse.engine.CycleTally;

/**
 * Learning cycles that an array has been through.
 *
 * @param tally what was counted
 * @param seconds how long they took (s); 0 where nothing pulses
 */
public record Played(CycleTally tally, double seconds) {
  /** No cycle. */
  public static final Played NONE = new Played(CycleTally.NONE, 0);

  /** These and then those, of one array. */
  Played then(Played next) {
    return new Played(tally.plus(next.tally), seconds + next.seconds);
  }

  /** These and those at once, of two arrays. */
  Played beside(Played other) {
    return new Played(tally.plus(other.tally), Math.max(seconds, other.seconds));
  }
}
