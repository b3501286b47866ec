package org.crosspulse.qualify;

import java.util.Optional;
import java.util.OptionalDouble;
import org.crosspulse.device.Memristor;

/**
 * The states between which levels are counted.
 *
 * <p>From 0 to 1 where pulses of both directions arrive at the bounds, in at most four times as
 * long as the middle nine tenths of the conductances take. Many devices come near a bound only
 * asymptotically, some stop short of it or hardly leave it, and some spend most of their time at
 * states that differ little in conductance: for them the levels are counted from 5 % to 95 % of the
 * conductances that both directions pass through in reasonable time, which is a million times the
 * time that a tenth of the range takes at the fastest state.
 *
 * @param low the lower state
 * @param high the upper state
 * @param isWhole whether they are the bounds
 * @param lowSiemens conductance of the lower state (S)
 * @param highSiemens conductance of the upper state (S)
 * @param middle the state in the middle of the two conductances: the reference state
 */
public record UsableRange(
    double low,
    double high,
    boolean isWhole,
    double lowSiemens,
    double highSiemens,
    double middle) {

  /** The part of the range that is left out at either end. */
  public static final double TRIM = 0.05;

  /** How much slower than its fastest a device may be. */
  public static final double SLOWEST = 1e6;

  private static final int STATES = 2000;
  private static final double LONG_ENOUGH = 4;

  /**
   * The range that two amplitudes share.
   *
   * @param upVolts u₊ (V)
   * @param downVolts u₋ (V)
   * @return empty where no state is moved by both
   */
  public static Optional<UsableRange> of(Memristor device, double upVolts, double downVolts) {
    double[] up = passed(device, Direction.UP, upVolts);
    double[] down = passed(device, Direction.DOWN, downVolts);
    double low = Math.max(up[0], down[0]);
    double high = Math.min(up[1], down[1]);
    if (!(high - low > 2.0 / STATES)) {
      return Optional.empty();
    }
    double least = device.conductanceSiemens(low);
    double trim = TRIM * (device.conductanceSiemens(high) - least);
    UsableRange inner =
        between(
            device,
            device.stateAtConductance(least + trim),
            device.stateAtConductance(device.conductanceSiemens(high) - trim));
    return Optional.of(
        low == 0 && high == 1 && inner.arrivesAtBounds(device, upVolts, downVolts)
            ? between(device, 0, 1)
            : inner);
  }

  private static UsableRange between(Memristor device, double low, double high) {
    double lowSiemens = device.conductanceSiemens(low);
    double highSiemens = device.conductanceSiemens(high);
    return new UsableRange(
        low,
        high,
        low == 0 && high == 1,
        lowSiemens,
        highSiemens,
        device.stateAtConductance((lowSiemens + highSiemens) / 2));
  }

  /** Whether each direction gets from bound to bound in a few times what it takes inside. */
  private boolean arrivesAtBounds(Memristor device, double upVolts, double downVolts) {
    OptionalDouble up = Flight.seconds(device, upVolts, low, high);
    OptionalDouble down = Flight.seconds(device, downVolts, high, low);
    return up.isPresent()
        && down.isPresent()
        && device.pulse(upVolts, LONG_ENOUGH * up.getAsDouble()).after(0) == 1
        && device.pulse(downVolts, LONG_ENOUGH * down.getAsDouble()).after(1) == 0;
  }

  /** The states around the fastest one through which {@code volts} passes in reasonable time. */
  private static double[] passed(Memristor device, Direction direction, double volts) {
    double[] speeds = new double[STATES];
    int fastest = 0;
    for (int k = 0; k < STATES; k++) {
      speeds[k] = direction.speed(device, volts, (k + 0.5) / STATES);
      fastest = speeds[k] > speeds[fastest] ? k : fastest;
    }
    if (!(speeds[fastest] > 0)) {
      return new double[] {0, 0};
    }
    double patience = SLOWEST * 0.1 / speeds[fastest];
    return new double[] {
      (fastest + 1.0 - passedStates(speeds, fastest, -1, patience)) / STATES,
      (fastest + (double) passedStates(speeds, fastest, 1, patience)) / STATES
    };
  }

  private static int passedStates(double[] speeds, int start, int step, double patience) {
    double seconds = 0;
    int passed = 0;
    for (int k = start; k >= 0 && k < STATES && speeds[k] > 0; k += step) {
      seconds += 1 / (speeds[k] * STATES);
      if (seconds > patience) {
        break;
      }
      passed++;
    }
    return passed;
  }

  /** The difference of the two conductances (S). */
  public double siemens() {
    return highSiemens - lowSiemens;
  }

  /** The state at a part of the conductance range in [0, 1]. */
  double stateAt(Memristor device, double part) {
    double state = device.stateAtConductance(lowSiemens + part * siemens());
    return Math.min(high, Math.max(low, state));
  }
}
