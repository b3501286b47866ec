package org.crosspulse.learn;

/**
 * The weight steps of a coincidence that pulses on the tick grid can make, or the learning rates
 * that come to such steps.
 *
 * @param least whose shortest pulse is {@link PulseWidths#LEAST_TICKS} wide
 * @param most whose cycle still fits the clock
 */
public record StepRange(double least, double most) {
  /** The nearest step of the range. */
  double nearest(double step) {
    return Math.min(most, Math.max(least, step));
  }
}
