package org.crosspulse.pulse;

/**
 * How a scheme drives the phases of one direction.
 *
 * @param amplitude the full-select voltage, of which each electrode gets half
 * @param widthSeconds duration of a pulse, &gt; 0 (s)
 * @param periodSeconds from slot to slot, &gt; width (s)
 */
public record PhaseDrive(Amplitude amplitude, double widthSeconds, double periodSeconds) {}
