package org.crosspulse.pulse;

/**
 * How the generators of a scheme are away from ideal.
 *
 * @param riseTicks from 0 V to a pulse's voltage, ≥ 0
 * @param fallTicks back to 0 V, ≥ 0
 * @param errors of their clocks and voltages
 */
public record Generators(long riseTicks, long fallTicks, ClockErrors errors) {
  /** Edges in no time, one clock for all. */
  public static final Generators IDEAL = new Generators(0, 0, ClockErrors.NONE);
}
