package org.crosspulse.device;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * A pulse by adaptive integration of the model's rate: the path for models without a closed form,
 * and the reference that every closed form is checked against.
 *
 * <p>Time is counted in pulse durations, so that the step control sees numbers near one whatever
 * the pulse. At constant voltage a state moves in one direction only; the instant at which it
 * reaches its destination is located and the integration ends there.
 */
public final class OdePulse implements PulseMap {
  /** Largest local error of the normalised state in one step of the integrator. */
  public static final double TOLERANCE = 1e-14;

  private static final double SMALLEST_STEP = 1e-15;
  private static final int MAX_BOUND_ITERATIONS = 200;

  private final Memristor device;
  private final double volts;
  private final double seconds;

  /**
   * @param device whose {@link Memristor#rate} is integrated
   * @param volts constant voltage (V)
   * @param seconds duration, ≥ 0 (s)
   */
  public OdePulse(Memristor device, double volts, double seconds) {
    this.device = device;
    this.volts = volts;
    this.seconds = seconds;
  }

  @Override
  public double after(double state) {
    double rate = device.rate(volts, state);
    if (rate == 0 || seconds == 0) {
      return state;
    }
    double bound = device.destination(volts);
    if ((bound - state) * rate <= 0) {
      return state;
    }
    double[] x = {state};
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(SMALLEST_STEP, 1, TOLERANCE, TOLERANCE);
    integrator.addEventHandler(new Bound(bound), 1, TOLERANCE, MAX_BOUND_ITERATIONS);
    double end = integrator.integrate(new Motion(), 0, x, 1, x);
    return end < 1 ? bound : clip(x[0]);
  }

  private static double clip(double state) {
    return Math.min(1, Math.max(0, state));
  }

  /** dx/dτ for τ in units of the pulse's duration. */
  private final class Motion implements FirstOrderDifferentialEquations {
    @Override
    public int getDimension() {
      return 1;
    }

    @Override
    public void computeDerivatives(double tau, double[] x, double[] derivative) {
      // A trial step may overshoot the bound, where a window is not defined.
      derivative[0] = seconds * device.rate(volts, clip(x[0]));
    }
  }

  /** Stops the integration where the state reaches its bound. */
  private record Bound(double bound) implements EventHandler {
    @Override
    public void init(double start, double[] x, double end) {}

    @Override
    public double g(double tau, double[] x) {
      return x[0] - bound;
    }

    @Override
    public Action eventOccurred(double tau, double[] x, boolean increasing) {
      return Action.STOP;
    }

    @Override
    public void resetState(double tau, double[] x) {}
  }
}
