package org.crosspulse.learn;

/**
 * The values of one pulse in force: they evolve where they follow what is broadcast.
 *
 * @param x one an array, of the forward values; empty where nothing pulses
 * @param delta one an array, of the errors; empty where nothing pulses
 */
@SuppressWarnings("ArrayRecordComponent") // Copied when it is made, never modified.
public record UnitsNow(double[] x, double[] delta) {
  /** Of updates without pulses. */
  static final UnitsNow NONE = new UnitsNow(new double[0], new double[0]);
}
