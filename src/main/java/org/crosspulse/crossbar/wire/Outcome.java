package org.crosspulse.crossbar.wire;

/** How a solve ended. */
public enum Outcome {
  /** The error of every voltage is proved to be within the tolerance. */
  CONVERGED,
  /** The iterations allowed were used up before that; the solution is the last one. */
  MAX_ITERATIONS,
  /** The rounding of the numbers keeps the error from being proved smaller than it is. */
  STALLED,
  /** A voltage, a current or a conductance was not a finite number. */
  NOT_FINITE
}
