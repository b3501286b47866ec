package org.crosspulse.variability;

/**
 * How a device that is left alone forgets: x(t) = x_∞ + (x_0 − x_∞)·e^{−t/τ}.
 *
 * <p>It acts over the whole duration of every cycle and the pause after it, at the cycle's end.
 *
 * @param seconds τ, the time constant (s)
 * @param target x_∞ in [0, 1]
 * @param pauseSeconds idle time after each cycle, ≥ 0 (s)
 */
public record Retention(double seconds, double target, double pauseSeconds) {
  /** e^{−t/τ} after a cycle, for a cell whose time constant is {@code factor}·τ. */
  double remaining(double cycleSeconds, double factor) {
    return Math.exp(-(cycleSeconds + pauseSeconds) / (seconds * factor));
  }
}
