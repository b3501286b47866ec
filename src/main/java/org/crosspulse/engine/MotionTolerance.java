package org.crosspulse.engine;

/**
 * How well a motion of coupled cells is followed, all in parts of the states' range.
 *
 * @param state largest error of a state that a stretch, or a motion through the range, is to leave
 */
record MotionTolerance(double state) {
  /** The motion of a step at a kink, above which it is halved, at the finest tolerance. */
  private static final double FINEST_KINK = 1.0 / (1 << 17);

  /** The same of a step by the midpoint rule. */
  private static final double FINEST_MIDPOINT = 1.0 / (1 << 13);

  /** What such steps may move, in tolerances, where that is more. */
  private static final double COARSE_MOTION = 100;

  /** The finest tolerance, for which the longest step along a ramp is this part of the ramp. */
  private static final double FINEST_STATE = 1e-9;

  private static final double FINEST_RAMP_STEP = 0.125;

  private static final double FINEST_POWER = 1e-4;
  private static final double COARSE_POWER = 1e3;
  private static final double MOST_POWER = 0.1;

  /** How far the states of two iterations may differ that agree. */
  double agreement() {
    return 0.02 * state;
  }

  /**
   * The motion below which a step is not halved any more for a kink inside it, as where one cell
   * passes its threshold: of such a step the error is the same part of its motion, however short it
   * is.
   */
  double kinkMotion() {
    return Math.max(FINEST_KINK, COARSE_MOTION * state);
  }

  /**
   * The motion below which a step is not halved any more but played by the midpoint rule, where one
   * such step follows the other.
   */
  double midpointMotion() {
    return Math.max(FINEST_MIDPOINT, COARSE_MOTION * state);
  }

  /**
   * The longest step along a ramp, as a part of the ramp: voltages are no parabola where currents
   * are not, and these are enough steps for what probes see between their instants. What is between
   * a curve and its parabola grows with the third power of the step.
   */
  double rampStep() {
    return Math.min(1, FINEST_RAMP_STEP * Math.cbrt(Math.max(1, state / FINEST_STATE)));
  }

  /** Largest difference between two quadratures of the power of a step, as a part of it. */
  double power() {
    return Math.min(MOST_POWER, Math.max(FINEST_POWER, COARSE_POWER * state));
  }
}
