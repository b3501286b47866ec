package org.crosspulse.plot;

import org.crosspulse.pulse.Ticks;

/**
 * A stretch of a cycle, in a unit that gives readable numbers.
 *
 * @param startTick where it begins
 * @param ticks how long it is
 * @param unit "us"
 * @param secondsPerUnit (s)
 */
record TimeWindow(long startTick, long ticks, String unit, double secondsPerUnit) {
  private static final String[] UNITS = {"s", "ms", "µs", "ns", "ps", "fs"};

  /** A window in the largest unit in which it is at least 1 long. */
  static TimeWindow of(long startTick, long ticks) {
    double seconds = Ticks.toSeconds(ticks);
    int index = 0;
    double scale = 1;
    while (seconds / scale < 1 && index < UNITS.length - 1) {
      scale /= 1000;
      index++;
    }
    return new TimeWindow(startTick, ticks, UNITS[index], scale);
  }

  double length() {
    return Ticks.toSeconds(ticks) / secondsPerUnit;
  }

  /** Time since the start of the window, negative before it. */
  double timeOf(long tick) {
    return Ticks.toSeconds(tick - startTick) / secondsPerUnit;
  }
}
