package org.crosspulse.device;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
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
  private static final double SMALLEST_STEP = Double.MIN_NORMAL;
  private static final int MAX_EVENT_ITERATIONS = 200;
  private static final int FIRST_STEPS = 64;

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
    double[] x = {state};
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(SMALLEST_STEP, 1, OdePulse.TOLERANCE, OdePulse.TOLERANCE);
    // The library's own guess is not a number where the first rate is very small.
    integrator.setInitialStepSize((end - begin) / FIRST_STEPS);
    Arrival arrival = new Arrival(bound);
    if (stays) {
      integrator.addEventHandler(arrival, 1, OdePulse.TOLERANCE, MAX_EVENT_ITERATIONS);
    }
    try {
      integrator.integrate(new Motion(), begin, x, end, x);
      return arrival.happened ? bound : clip(x[0]);
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

  private static double clip(double state) {
    return Math.min(1, Math.max(0, state));
  }

  /** dx/dτ for τ in units of the ramp. */
  private final class Motion implements FirstOrderDifferentialEquations {
    @Override
    public int getDimension() {
      return 1;
    }

    @Override
    public void computeDerivatives(double part, double[] x, double[] derivative) {
      // A trial step may overshoot the bound, where a window is not defined.
      derivative[0] = seconds * device.rate(volts(part), clip(x[0]));
    }
  }

  /** Stops the integration where the state arrives at its bound. */
  private static final class Arrival implements EventHandler {
    private final double bound;
    private boolean happened;

    Arrival(double bound) {
      this.bound = bound;
    }

    @Override
    public void init(double start, double[] x, double time) {}

    @Override
    public double g(double part, double[] x) {
      return x[0] - bound;
    }

    @Override
    public Action eventOccurred(double part, double[] x, boolean increasing) {
      happened = true;
      return Action.STOP;
    }

    @Override
    public void resetState(double part, double[] x) {}
  }
}
