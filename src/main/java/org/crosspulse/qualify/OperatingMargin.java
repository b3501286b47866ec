package org.crosspulse.qualify;

import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.OperatingWindow;
import org.crosspulse.pulse.SwitchingRange;

/**
 * The amplitudes of one direction with which only coincident pulses move a device, and how far the
 * threshold may be from where the device file has it.
 *
 * <p>An amplitude u works while u/2 moves no state and u moves every one. In its phase both kinds
 * of half-selected cell see u/2 with the polarity of the full select, and the other phase has the
 * other polarity, so that each direction has to do with its own threshold only. The margin of u is
 * the largest relative change of the threshold, either way, that it still works for. It is largest
 * at 4ab/(2a + b), a the threshold that moves no state and b the one that moves every state: for a
 * fixed threshold V that is 4/3 V, with a margin of 1/3.
 *
 * @param direction whose amplitudes
 * @param stillVolts a: up to it no state moves (V)
 * @param movingVolts b: beyond it every state does (V)
 * @param hasDeadZone false where the thresholds are nominal, and nothing is still below them
 */
public record OperatingMargin(
    Direction direction, double stillVolts, double movingVolts, boolean hasDeadZone) {

  /** The margin of one direction. */
  public static OperatingMargin of(Memristor device, Direction direction) {
    SwitchingRange range = direction.thresholds(device);
    return new OperatingMargin(
        direction, range.stillVolts(), range.movingVolts(), device.hasDeadZone());
  }

  /** The amplitude nearest to zero that works is just beyond this one (V). */
  public double nearestVolts() {
    return movingVolts;
  }

  /** The amplitude farthest from zero that works is just short of this one (V). */
  public double farthestVolts() {
    return 2 * stillVolts;
  }

  /** Whether no amplitude works for all states. */
  public boolean isEmpty() {
    return !hasDeadZone || nearestVolts() / farthestVolts() >= 1;
  }

  /** The amplitude with the largest margin (V); meaningful where the window is not empty. */
  public double centreVolts() {
    return 4 * stillVolts * movingVolts / (2 * stillVolts + movingVolts);
  }

  /** How far the threshold may be off with {@code volts}, in parts of it; negative outside. */
  public double margin(double volts) {
    return Math.min(1 - volts / farthestVolts(), volts / nearestVolts() - 1);
  }

  /** Whether an amplitude works. */
  public boolean contains(double volts) {
    return hasDeadZone && OperatingWindow.holds(volts, new SwitchingRange(stillVolts, movingVolts));
  }
}
