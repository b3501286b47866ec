package org.crosspulse.device;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * What a straight ramp of the voltage does to a state, by adaptive integration of the model's rate:
 * the path for models without a closed form, and the reference for those that have one.
 *
 * <p>The instants at which the voltage leaves or enters the dead zone are computed, not stepped
 * over: only the time between them is integrated. Where the state reaches a bound the motion ends.
 */
public final class RampPulse implements PulseMap {
  private static final int FIRST_STEPS = 64;

  /** Shorter parts of a ramp are within the rounding of its ends: the library refuses them. */
  private static final double SHORTEST_PART = 1e-12;

  private final Memristor device;
  private final double fromVolts;
  private final double toVolts;
  private final double seconds;

  /** The threshold on this side of 0 V (V): the rate may jump, or have a kink, there. */
  private final double threshold;

  /**
   * Where the integration begins and ends, in parts of the ramp, and between them where it halts.
   */
  private final double[] halts;

  private RampPulse(Memristor device, double fromVolts, double toVolts, double seconds) {
    this.device = device;
    this.fromVolts = fromVolts;
    this.toVolts = toVolts;
    this.seconds = seconds;
    this.threshold = stillVolts();
    this.halts = halts();
  }

  /**
   * A ramp between two voltages of which none has the other's opposite sign.
   *
   * @param fromVolts at its beginning (V)
   * @param toVolts at its end (V)
   * @param seconds duration, ≥ 0 (s)
   */
  public static PulseMap of(Memristor device, double fromVolts, double toVolts, double seconds) {
    if (fromVolts * toVolts < 0) {
      throw new IllegalArgumentException(
          "a ramp through 0 V is two ramps, was from " + fromVolts + " V to " + toVolts + " V");
    }
    if (seconds == 0 || (device.isStillAt(fromVolts) && device.isStillAt(toVolts))) {
      return IdentityPulse.INSTANCE;
    }
    return fromVolts == toVolts
        ? device.pulse(fromVolts, seconds)
        : new RampPulse(device, fromVolts, toVolts, seconds);
  }

  private double stillVolts() {
    Thresholds thresholds = device.thresholds();
    boolean isOn = (fromVolts + toVolts) * thresholds.onVolts() > 0;
    return isOn ? thresholds.stillOnVolts() : thresholds.stillOffVolts();
  }

  private double[] halts() {
    double crossing = (threshold - fromVolts) / (toVolts - fromVolts);
    boolean crosses = crossing > 0 && crossing < 1;
    if (!crosses) {
      return new double[] {0, 1};
    }
    if (!device.hasDeadZone()) {
      return new double[] {0, crossing, 1};
    }
    boolean begins = fromVolts / threshold > 1;
    return begins ? new double[] {0, crossing} : new double[] {crossing, 1};
  }

  /** Rounding must not lead back into the dead zone, at whose end the rate may jump. */
  private double volts(double part) {
    double volts = fromVolts + part * (toVolts - fromVolts);
    return device.hasDeadZone() && volts / threshold <= 1
        ? Math.nextAfter(threshold, 2 * threshold)
        : volts;
  }

  @Override
  public double after(double state) {
    double moved = state;
    for (int halt = 1; halt < halts.length; halt++) {
      if (halts[halt] - halts[halt - 1] <= SHORTEST_PART) {
        continue;
      }
      moved = integrate(moved, halts[halt - 1], halts[halt]);
    }
    return moved;
  }

  private double integrate(double state, double begin, double end) {
    double bound = (fromVolts + toVolts) * device.thresholds().onVolts() > 0 ? 1 : 0;
    // A device that only comes to a balance may leave the bound again on the way.
    boolean stays = device.hasDeadZone() || device.destination(fromVolts + toVolts) == bound;
    if (state == bound && stays) {
      return state;
    }
    // The library's own guess of a step is not a number where the first rate is very small.
    StateIntegration integration =
        new StateIntegration((part, x) -> seconds * device.rate(volts(part), x))
            .startingWith((end - begin) / FIRST_STEPS);
    try {
      return stays
          ? integration.runTo(bound, state, begin, end)
          : integration.run(state, begin, end);
    } catch (MathIllegalArgumentException | MathIllegalStateException e) {
      throw BadInputException.of(
          "pulse",
          "a ramp to "
              + Quantity.format(toVolts, Unit.VOLT)
              + " in "
              + Quantity.format(seconds, Unit.SECOND),
          "a motion that can be integrated");
    }
  }
}
