package org.crosspulse.spice;

import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;

/**
 * The part of the state's range in which a motion comes to its end at a bound.
 *
 * <p>No implicit integration can end at a jump, and the state decays to its bound with this part
 * over its rate as time constant. ngspice gives up where that is many orders of magnitude below its
 * longest step: a device that runs through its range in nanoseconds among pulses of microseconds
 * gets a softer bound.
 */
final class BoundSoftness {
  /** Of a device whose bounds ngspice follows anyway. */
  static final double LEAST = 1e-6;

  private static final double MOST = 1e-3;

  /**
   * The least time constant, in longest steps: found by trying. {@code pershin-di-ventra} in the
   * cycle of {@code fig4} gets through from there up; {@code vteam-magic} does behind wires of 30
   * ohms, and not reliably behind less.
   */
  private static final double LEAST_TIME = 3e-7;

  private static final int STATES = 64;

  private BoundSoftness() {}

  /** For a device in a cycle whose longest step in ngspice is that (s). */
  static double of(Memristor device, Schedule schedule, double maxStepSeconds) {
    double fastest = 0;
    for (Phase phase : schedule.phases()) {
      double volts = phase.rowVolts() - phase.columnVolts();
      for (int k = 0; k <= STATES; k++) {
        fastest = Math.max(fastest, Math.abs(device.rate(volts, (double) k / STATES)));
      }
    }
    return Math.min(MOST, Math.max(LEAST, LEAST_TIME * maxStepSeconds * fastest));
  }
}
