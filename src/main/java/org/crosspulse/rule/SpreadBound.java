package org.crosspulse.rule;

import java.util.OptionalDouble;
import org.crosspulse.pulse.Placement;

/**
 * How far the coincidences of a burst with a spread train can be from n·m/K, whatever n, m and the
 * offset.
 *
 * <p>A burst sees a window of n slots of the train, which goes round. With D(t) = (pulses before
 * slot t) − t·m/K a window differs by D(end) − D(start), and D comes back to 0 at K: the largest
 * difference for m pulses is the highest D less the lowest. A train of ⌊r·K/m⌋ is balanced: ⌊nm/K⌋
 * or ⌈nm/K⌉ in every window, which differ by at most 1 − 1/K. For nested orders all m are tried.
 */
final class SpreadBound {
  /** The search takes K² steps. */
  private static final int MOST_SLOTS = 4096;

  private SpreadBound() {}

  /** The bound; empty where it would take too long to find. */
  static OptionalDouble of(Placement spread, int slots) {
    if (spread == Placement.SPREAD) {
      return OptionalDouble.of(1 - 1.0 / slots);
    }
    return slots > MOST_SLOTS
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) mostOfNested(spread.order(slots), slots) / slots);
  }

  /** In parts 1/K of a coincidence. */
  private static long mostOfNested(int[] order, int slots) {
    boolean[] holds = new boolean[slots];
    long most = 0;
    for (int pulses = 1; pulses <= slots; pulses++) {
      holds[order[pulses - 1]] = true;
      most = Math.max(most, spanOf(holds, pulses));
    }
    return most;
  }

  /** The highest D less the lowest, times K. */
  private static long spanOf(boolean[] holds, int pulses) {
    long difference = 0;
    long highest = 0;
    long lowest = 0;
    for (boolean hold : holds) {
      difference += (hold ? holds.length : 0) - pulses;
      highest = Math.max(highest, difference);
      lowest = Math.min(lowest, difference);
    }
    return highest - lowest;
  }
}
