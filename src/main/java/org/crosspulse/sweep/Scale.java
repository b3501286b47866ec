package org.crosspulse.sweep;

/** How a range is divided. */
public enum Scale {
  /** Steps of the same difference. */
  LINEAR {
    @Override
    double between(double from, double to, double place) {
      return from + place * (to - from);
    }
  },
  /** Steps of the same ratio; both ends have the same sign. */
  LOG {
    @Override
    double between(double from, double to, double place) {
      return from * Math.pow(to / from, place);
    }
  };

  /** The value at a place from 0 to 1 of the way. */
  abstract double between(double from, double to, double place);
}
