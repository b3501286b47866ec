package org.crosspulse.plot;

import org.crosspulse.pulse.Ticks;

/**
 * A stretch of a cycle, in a unit that gives readable numbers.
 *
 * @param startTick where it begins
 * @param ticks how long it is
 * @param leadTicks how much before it is shown too, so that its first edge can be seen
 * @param unit "µs"
 * @param secondsPerUnit (s)
 */
record TimeWindow(long startTick, long ticks, long leadTicks, String unit, double secondsPerUnit) {
  private static final String[] UNITS = {"s", "ms", "µs", "ns", "ps", "fs"};

  /** A window in the largest unit in which it is at least 1 long. */
  static TimeWindow of(long startTick, long ticks, long leadTicks) {
    double seconds = Ticks.toSeconds(ticks);
    int index = 0;
    double scale = 1;
    while (seconds / scale < 1 && index < UNITS.length - 1) {
      scale /= 1000;
      index++;
    }
    return new TimeWindow(startTick, ticks, leadTicks, UNITS[index], scale);
  }

  /** The first time that is shown, not after 0. */
  double first() {
    return -Ticks.toSeconds(leadTicks) / secondsPerUnit;
  }

  double length() {
    return Ticks.toSeconds(ticks) / secondsPerUnit;
  }

  /** Time since the start of the window, negative before it. */
  double timeOf(long tick) {
    return Ticks.toSeconds(tick - startTick) / secondsPerUnit;
  }
}
