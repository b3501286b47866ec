package org.crosspulse.engine;

/**
 * How far a step by the midpoint rule may move a state, in parts of the range.
 *
 * <p>Where a rate jumps at its threshold and the wires hold a cell just there (a rising conductance
 * takes its own voltage away), no step is short enough for more than the first order. A cell that
 * passes its threshold once is found by steps that are halved down to the least motion, for which
 * some twenty are enough. One that stops and goes, because others push it, would ask for as many at
 * every instant: each step that follows another may be twice as long, up to the most, and states
 * are then good to about that.
 */
final class MidpointLimit {
  private final double least;
  private final double most;
  private double motion;

  MidpointLimit(MotionTolerance tolerance) {
    this.least = tolerance.state();
    this.most = tolerance.midpointMotion();
    this.motion = least;
  }

  double motion() {
    return motion;
  }

  /** The limit after one more step by the midpoint rule. */
  double next() {
    return Math.min(most, 2 * motion);
  }

  /** Counts a step that was made. */
  void count(boolean byMidpoint) {
    motion = byMidpoint ? next() : Math.max(least, motion / 2);
  }
}
