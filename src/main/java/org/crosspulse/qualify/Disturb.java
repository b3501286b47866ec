package org.crosspulse.qualify;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;

/**
 * What half-select pulses of one direction do, measured by playing them one after another, each
 * with the rest of its slot.
 *
 * @param direction of the phase
 * @param stepSiemens size of the step of a full-select pulse at the reference state (S)
 * @param onceMiddle what one half-select pulse changes at the reference state, in steps
 * @param onceWorst the largest such change of any state, in steps
 * @param thousandMiddleSiemens change of G by 1000 half-select pulses from the reference state (S)
 * @param thousandWorstSiemens the one of largest size from any state (S)
 * @param worstSiemens the conductance from which that is (S)
 */
public record Disturb(
    Direction direction,
    double stepSiemens,
    double onceMiddle,
    double onceWorst,
    double thousandMiddleSiemens,
    double thousandWorstSiemens,
    double worstSiemens) {

  /** How many half-select pulses are played. */
  public static final int PULSES = 1000;

  private static final int STATES = 21;

  /**
   * Plays them.
   *
   * @param range whose states are tried
   * @param restSeconds between two pulses (s)
   */
  public static Disturb of(Memristor device, UsableRange range, Drive drive, double restSeconds) {
    PulseMap half = drive.half(device);
    PulseMap rest = device.pulse(0, restSeconds);
    double step = Math.abs(drive.stepSiemens(device, range.middle()));
    double onceWorst = 0;
    double thousandWorst = 0;
    double worst = range.middle();
    PulseMap often = Drive.often(half);
    for (int k = 0; k < STATES; k++) {
      double state = range.stateAt(device, k / (STATES - 1.0));
      onceWorst = Math.max(onceWorst, Math.abs(Drive.change(device, half, state)) / step);
      double moved = thousand(device, often, rest, state);
      if (Math.abs(moved) > Math.abs(thousandWorst)) {
        thousandWorst = moved;
        worst = state;
      }
    }
    return new Disturb(
        drive.direction(),
        step,
        Math.abs(Drive.change(device, half, range.middle())) / step,
        onceWorst,
        thousand(device, often, rest, range.middle()),
        thousandWorst,
        device.conductanceSiemens(worst));
  }

  private static double thousand(Memristor device, PulseMap half, PulseMap rest, double state) {
    double moved = state;
    for (int pulse = 0; pulse < PULSES; pulse++) {
      moved = rest.after(half.after(moved));
    }
    return device.conductanceSiemens(moved) - device.conductanceSiemens(state);
  }
}
