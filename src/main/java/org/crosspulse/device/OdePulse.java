package org.crosspulse.device;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.MaxCountExceededException;
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
    try {
      return new StateIntegration((time, x) -> duration * device.rate(volts, x))
          .runTo(end, state, 0, 1);
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
}
