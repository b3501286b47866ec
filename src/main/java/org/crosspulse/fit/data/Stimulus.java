package org.crosspulse.fit.data;

/**
 * A voltage and how long it was there.
 *
 * @param volts across the device (V)
 * @param seconds duration (s)
 */
public record Stimulus(double volts, double seconds) {}
