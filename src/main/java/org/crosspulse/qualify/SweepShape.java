package org.crosspulse.qualify;

/** How the voltage of a sweep goes from 0 to one peak, through 0 to the other, and back. */
public enum SweepShape {
  /** Straight. */
  TRIANGLE {
    @Override
    double height(double part) {
      double quarter = 4 * part;
      return quarter < 2 ? 1 - Math.abs(quarter - 1) : Math.abs(quarter - 3) - 1;
    }
  },
  /** As a sine. */
  SINE {
    @Override
    double height(double part) {
      return Math.sin(2 * Math.PI * part);
    }
  };

  /** From −1 to 1, at a part of the period in [0, 1]. */
  abstract double height(double part);
}
