package org.crosspulse.qualify;

import java.util.OptionalDouble;
import org.crosspulse.device.Memristor;

/**
 * The time that a constant voltage takes from one state to another.
 *
 * <p>Pulses of one voltage compose: N of width w do what one of N·w does (the contract of {@link
 * Memristor}). So the width of N pulses between two states is a flight time over N.
 */
final class Flight {
  private static final int POINTS = 2000;
  private static final double ACCURACY = 1e-13;
  private static final int MOST_DOUBLINGS = 60;

  private Flight() {}

  /**
   * By bisection on what the pulse does. It begins at ∫dx/f, so that no pulse much longer than the
   * flight is ever integrated: at its end a motion may be stiff.
   *
   * @return the time (s), empty where the device does not get there
   */
  static OptionalDouble seconds(Memristor device, double volts, double from, double to) {
    double low = estimate(device, volts, from, to);
    if (!(low > 0) || Double.isInfinite(low)) {
      return OptionalDouble.empty();
    }
    double high = low;
    for (int doubling = 0; !arrives(device, volts, high, from, to); doubling++) {
      if (doubling == MOST_DOUBLINGS) {
        return OptionalDouble.empty();
      }
      low = high;
      high *= 2;
    }
    while (arrives(device, volts, low, from, to)) {
      low /= 2;
    }
    while (high - low > ACCURACY * high) {
      double middle = (low + high) / 2;
      if (arrives(device, volts, middle, from, to)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return OptionalDouble.of(high);
  }

  private static boolean arrives(
      Memristor device, double volts, double seconds, double from, double to) {
    double after = device.pulse(volts, seconds).after(from);
    return to > from ? after >= to : after <= to;
  }

  /** ∫dx/f by the midpoint rule; infinite where a state on the way moves the wrong way or not. */
  private static double estimate(Memristor device, double volts, double from, double to) {
    double part = (to - from) / POINTS;
    double seconds = 0;
    for (int k = 0; k < POINTS; k++) {
      double time = part / device.rate(volts, from + (k + 0.5) * part);
      if (!(time > 0)) {
        return Double.POSITIVE_INFINITY;
      }
      seconds += time;
    }
    return seconds;
  }
}
