package org.crosspulse.device;

import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * The adaptive integration of one state, which ends where the motion does.
 *
 * <p>Throws the exceptions of commons-math3 where a motion cannot be integrated.
 */
final class StateIntegration {
  /** A runaway may pass in a part of the pulse that is far below its rounding. */
  private static final double SMALLEST_STEP = Double.MIN_NORMAL;

  private static final int MAX_EVENT_ITERATIONS = 200;

  private final DoubleBinaryOperator rate;
  private final DormandPrince853Integrator integrator =
      new DormandPrince853Integrator(SMALLEST_STEP, 1, OdePulse.TOLERANCE, OdePulse.TOLERANCE);

  /**
   * A motion.
   *
   * @param rate dx/dτ at a time τ, in parts of the pulse, and a state in [0, 1]
   */
  StateIntegration(DoubleBinaryOperator rate) {
    this.rate = rate;
  }

  /** With a first step given, in parts of the pulse, in the place of the library's guess. */
  StateIntegration startingWith(double step) {
    integrator.setInitialStepSize(step);
    return this;
  }

  /** The state at the end of a stretch that may lead anywhere in [0, 1]. */
  double run(double state, double begin, double end) {
    double[] x = {state};
    integrator.integrate(new Motion(), begin, x, end, x);
    return clip(x[0]);
  }

  /** The state at the end of a stretch, or the destination where the motion arrives and ends. */
  double runTo(double destination, double state, double begin, double end) {
    Arrival arrival = new Arrival(destination);
    integrator.addEventHandler(arrival, 1, OdePulse.TOLERANCE, MAX_EVENT_ITERATIONS);
    double moved = run(state, begin, end);
    return arrival.happened ? destination : moved;
  }

  private static double clip(double state) {
    return Math.min(1, Math.max(0, state));
  }

  private final class Motion implements FirstOrderDifferentialEquations {
    @Override
    public int getDimension() {
      return 1;
    }

    @Override
    public void computeDerivatives(double time, double[] x, double[] derivative) {
      // A trial step may overshoot the bound, where a window is not defined.
      derivative[0] = rate.applyAsDouble(time, clip(x[0]));
    }
  }

  /** Stops the integration where the state arrives at its destination. */
  private static final class Arrival implements EventHandler {
    private final double destination;
    private boolean happened;

    Arrival(double destination) {
      this.destination = destination;
    }

    @Override
    public void init(double start, double[] x, double end) {}

    @Override
    public double g(double time, double[] x) {
      return x[0] - destination;
    }

    @Override
    public Action eventOccurred(double time, double[] x, boolean increasing) {
      happened = true;
      return Action.STOP;
    }

    @Override
    public void resetState(double time, double[] x) {}
  }
}
