package org.crosspulse.engine;

import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.ArrayNoise;

/**
 * The errors of the drivers' voltages in one cycle: one for every pulse of every line, constant
 * over the pulse. Lines at rest are held at 0 V.
 */
final class LineNoise {
  private final ArrayNoise noise;
  private final int slots;
  private final long firstSlot;

  /**
   * The errors of one cycle.
   *
   * @param cycle how many the array has been through before
   */
  LineNoise(ArrayNoise noise, Schedule schedule, long cycle) {
    this.noise = noise;
    this.slots = schedule.slots();
    this.firstSlot = cycle * schedule.phases().size() * slots;
  }

  boolean isOn() {
    return noise.isOnElectrodes();
  }

  /** The error (V) of the pulse that a generator has just begun. */
  double volts(boolean isRow, int line, PulseGenerator generator) {
    return volts(isRow, line, generator.phaseIndex(), generator.slot());
  }

  /** The error (V) of the pulse in one slot of a phase. */
  double volts(boolean isRow, int line, int phase, int slot) {
    long pulse = firstSlot + (long) phase * slots + slot;
    return isRow ? noise.rowVolts(line, pulse) : noise.columnVolts(line, pulse);
  }
}
