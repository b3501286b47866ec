package org.crosspulse.qualify;

import org.crosspulse.device.Memristor;

/**
 * Finds the amplitude at which a device without a dead zone tells a full select from a half select
 * best.
 *
 * <p>Compared are speeds: that of the conductance at u/2, where it is largest, with that at u in
 * the middle of the conductance range. For short pulses this is the part of a step that one
 * half-select pulse makes in the worst state, whatever the width.
 */
final class Selectivity {
  private static final double LOWEST = 0.5;
  private static final double HIGHEST = 3;
  private static final int AMPLITUDES = 101;
  private static final int STATES = 41;
  private static final double CENTRE = 4.0 / 3;

  /** Another amplitude has to be better than the usual one by more than this. */
  private static final double WORTHWHILE = 0.99;

  /** Half the distance between the two states of a difference quotient of the conductance. */
  private static final double NEAR = 1e-4;

  private Selectivity() {}

  /** The amplitude (V), between 0.5 and 3 times the nominal threshold. */
  static double bestVolts(Memristor device, Direction direction) {
    double nominal = direction.thresholds(device).movingVolts();
    double best = CENTRE * nominal;
    double least = WORTHWHILE * disturb(device, direction, best);
    for (int k = 0; k < AMPLITUDES; k++) {
      double volts = nominal * LOWEST * Math.pow(HIGHEST / LOWEST, (double) k / (AMPLITUDES - 1));
      double disturb = disturb(device, direction, volts);
      if (disturb < least) {
        least = disturb;
        best = volts;
      }
    }
    return best;
  }

  private static double disturb(Memristor device, Direction direction, double volts) {
    double low = device.conductanceSiemens(0);
    double range = device.conductanceSiemens(1) - low;
    double worst = 0;
    for (int k = 0; k < STATES; k++) {
      double part = UsableRange.TRIM + (1 - 2 * UsableRange.TRIM) * k / (STATES - 1);
      double state = device.stateAtConductance(low + part * range);
      worst = Math.max(worst, Math.abs(siemensPerSecond(device, volts / 2, state)));
    }
    double middle = device.stateAtConductance(low + range / 2);
    double full = direction.sign() * siemensPerSecond(device, volts, middle);
    return full > 0 ? worst / full : Double.POSITIVE_INFINITY;
  }

  private static double siemensPerSecond(Memristor device, double volts, double state) {
    double above = Math.min(1, state + NEAR);
    double below = Math.max(0, state - NEAR);
    double slope =
        (device.conductanceSiemens(above) - device.conductanceSiemens(below)) / (above - below);
    return slope * device.rate(volts, state);
  }
}
