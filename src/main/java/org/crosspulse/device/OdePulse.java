package org.crosspulse.device;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

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

  /** A runaway may pass in a part of the pulse that is far below its rounding. */
  private static final double SMALLEST_STEP = Double.MIN_NORMAL;

  private static final int MAX_EVENT_ITERATIONS = 200;
  private static final int POINTS = 24;
  private static final int MAX_EVALUATIONS = 50_000;
  private static final double FLIGHT_ACCURACY = 1e-13;

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
    double end = device.destination(volts);
    if (rate == 0 || seconds == 0 || (end - state) * rate <= 0) {
      return state;
    }
    double from = state;
    double left = seconds;
    for (double kink : kinksOnTheWay(state, end)) {
      double flight = flightSeconds(from, kink);
      // Not a number where the rate is too rough for a quadrature: the integrator steps over it.
      if (!(flight < left)) {
        break;
      }
      from = kink;
      left -= flight;
    }
    return integrate(from, end, left);
  }

  /**
   * The kinks of the rate, and the states from which the pulse just arrives at one or at its end.
   */
  @Override
  public double[] corners() {
    double end = device.destination(volts);
    DoubleStream kinks = Arrays.stream(device.kinks());
    DoubleStream arrivals =
        DoubleStream.concat(Arrays.stream(device.kinks()), DoubleStream.of(end))
            .map(this::stateThatArrivesAt);
    return DoubleStream.concat(kinks, arrivals)
        .filter(state -> state > 0 && state < 1)
        .sorted()
        .distinct()
        .toArray();
  }

  /** By bisection, because the map rises with the state; 0 or 1 where no state inside does. */
  private double stateThatArrivesAt(double place) {
    double low = 0;
    double high = 1;
    while (high - low > TOLERANCE) {
      double middle = (low + high) / 2;
      if (after(middle) >= place) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double[] kinksOnTheWay(double state, double end) {
    return Arrays.stream(device.kinks())
        .filter(kink -> (kink - state) * (end - kink) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(kink -> Math.abs(kink - state)))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /**
   * The time from one state to another, ∫dx/f: the rate is smooth between them, while a step of the
   * integrator over a kink would lose its order.
   */
  private double flightSeconds(double from, double to) {
    // In parts of the way: states next to a kink differ by no more than their rounding.
    double way = to - from;
    try {
      return new IterativeLegendreGaussIntegrator(POINTS, FLIGHT_ACCURACY, Double.MIN_NORMAL)
          .integrate(MAX_EVALUATIONS, part -> way / device.rate(volts, from + part * way), 0, 1);
    } catch (MaxCountExceededException e) {
      return Double.NaN;
    }
  }

  private double integrate(double state, double end, double duration) {
    double[] x = {state};
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(SMALLEST_STEP, 1, TOLERANCE, TOLERANCE);
    integrator.addEventHandler(new Arrival(end), 1, TOLERANCE, MAX_EVENT_ITERATIONS);
    try {
      double stopped = integrator.integrate(new Motion(duration), 0, x, 1, x);
      return stopped < 1 ? end : clip(x[0]);
    } catch (MathIllegalArgumentException | MathIllegalStateException e) {
      throw BadInputException.of(
          "pulse",
          Quantity.format(volts, Unit.VOLT)
              + " for "
              + Quantity.format(seconds, Unit.SECOND)
              + " on a device whose state moves at "
              + Quantity.format(device.rate(volts, state), Unit.PER_SECOND),
          "a motion that can be integrated");
    }
  }

  private static double clip(double state) {
    return Math.min(1, Math.max(0, state));
  }

  /** dx/dτ for τ in units of the duration. */
  private final class Motion implements FirstOrderDifferentialEquations {
    private final double duration;

    Motion(double duration) {
      this.duration = duration;
    }

    @Override
    public int getDimension() {
      return 1;
    }

    @Override
    public void computeDerivatives(double tau, double[] x, double[] derivative) {
      // A trial step may overshoot the bound, where a window is not defined.
      derivative[0] = duration * device.rate(volts, clip(x[0]));
    }
  }

  /** Stops the integration where the state arrives at its destination. */
  private record Arrival(double end) implements EventHandler {
    @Override
    public void init(double start, double[] x, double time) {}

    @Override
    public double g(double tau, double[] x) {
      return x[0] - end;
    }

    @Override
    public Action eventOccurred(double tau, double[] x, boolean increasing) {
      return Action.STOP;
    }

    @Override
    public void resetState(double tau, double[] x) {}
  }
}
