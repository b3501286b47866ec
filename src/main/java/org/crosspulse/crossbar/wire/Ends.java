package org.crosspulse.crossbar.wire;

/** Where the lines of an array are connected to their drivers. */
public enum Ends {
  /** At the usual end: rows at the left, columns at the bottom. */
  ONE,
  /** At both ends, by two drivers of the same voltage and resistance. */
  BOTH
}
