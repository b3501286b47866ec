package org.crosspulse.pulse;

/**
 * How far the generators of an array are from one common clock.
 *
 * @param skewTicks how much later every column's generator starts than the rows'; may be negative
 * @param skewSpreadTicks standard deviation of a delay that each line has of its own, ≥ 0
 * @param jitterTicks standard deviation of each edge, ≥ 0
 * @param mismatch by which part the columns' clock is slower than the rows', &gt; −1
 * @param amplitudeSpread standard deviation of each driver's voltage, as a part of it, ≥ 0
 */
public record ClockErrors(
    long skewTicks,
    double skewSpreadTicks,
    double jitterTicks,
    double mismatch,
    double amplitudeSpread) {
  /** One clock for all, and exact drivers. */
  public static final ClockErrors NONE = new ClockErrors(0, 0, 0, 0, 0);

  /** How many standard deviations a draw can be away: none is farther. */
  private static final double FARTHEST = 8.3;

  /** Whether any edge may be away from its place in the schedule. */
  public boolean moveEdges() {
    return skewTicks != 0 || skewSpreadTicks > 0 || jitterTicks > 0 || mismatch != 0;
  }

  /** Whether anything is wrong. */
  public boolean areNone() {
    return equals(NONE);
  }

  /** The most that jitter moves an edge (ticks). */
  public long mostJitterTicks() {
    return (long) Math.ceil(FARTHEST * jitterTicks);
  }

  /** The most that an edge is early (ticks). */
  long mostEarlyTicks() {
    return mostJitterTicks() + mostSpreadTicks() + Math.max(0, -skewTicks);
  }

  /** The most that an edge is late, but for the mismatch (ticks). */
  long mostLateTicks() {
    return mostJitterTicks() + mostSpreadTicks() + Math.max(0, skewTicks);
  }

  private long mostSpreadTicks() {
    return (long) Math.ceil(FARTHEST * skewSpreadTicks);
  }
}
