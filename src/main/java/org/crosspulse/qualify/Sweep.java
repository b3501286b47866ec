package org.crosspulse.qualify;

/**
 * A sweep of the voltage.
 *
 * @param onVolts the positive peak (V)
 * @param offVolts the negative peak (V)
 * @param seconds duration of one period (s)
 * @param shape of the voltage over time
 * @param periods how many, ≥ 1
 * @param start x before it, in [0, 1]
 */
public record Sweep(
    double onVolts, double offVolts, double seconds, SweepShape shape, int periods, double start) {
  /** A triangle, once. */
  public static Sweep triangle(double onVolts, double offVolts, double seconds, double start) {
    return new Sweep(onVolts, offVolts, seconds, SweepShape.TRIANGLE, 1, start);
  }

  /** The voltage (V) at a time since the beginning. */
  double volts(double time) {
    double part = time / seconds;
    double height = shape.height(part - Math.floor(part));
    return height * (height > 0 ? onVolts : -offVolts);
  }
}
