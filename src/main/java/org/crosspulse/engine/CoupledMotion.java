package org.crosspulse.engine;

import java.util.function.Consumer;
import org.crosspulse.engine.WiredCircuit.Instant;
import org.crosspulse.pulse.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * How the states of all cells move together while wires let every cell see the others.
 *
 * <p>In a step each cell makes a {@link ParabolaMove} through its voltages at the beginning, the
 * middle and the end; solutions and states are iterated until they agree ({@link StepAttempt}).
 *
 * <p>The error that remains is that of a parabola: its distance from one more solution, at a
 * quarter of the step, against its own bend. A step whose error is too large is halved; the next is
 * as long as the error of this one lets expect. The voltages that a step begins with are those of
 * the parabola before it, continued.
 */
final class CoupledMotion {
  /** The length of a step that power does not shorten further, as a part of the stretch. */
  private static final double LEAST_POWER_STEP = 1.0 / (1 << 14);

  private static final double SAFETY = 0.85;
  private static final double LEAST_GROWTH = 0.25;
  private static final double MOST_GROWTH = 4;

  private final Coupling coupling;
  private final double pulseVolts;

  /**
   * A motion.
   *
   * @param pulseVolts the least voltage from which or to which a driver's ramp leads (V), > 0
   */
  CoupledMotion(Coupling coupling, double pulseVolts) {
    this.coupling = coupling;
    this.pulseVolts = pulseVolts;
  }

  static double seconds(Drives drives, double part) {
    return Ticks.toSeconds(drives.ticks()) * part;
  }

  /**
   * Moves the states through a stretch.
   *
   * @param first the circuit at its beginning
   * @param states x of each cell; modified
   * @param listener sees every step
   */
  void play(Drives drives, Instant first, double[] states, Consumer<CoupledStep> listener) {
    MidpointLimit limit = new MidpointLimit(coupling.tolerance());
    Instant begin = first;
    double from = 0;
    double length = 1;
    double longest = longest(drives);
    @Nullable VoltParabola known = null;
    while (from < 1) {
      double to = Math.min(1, from + length);
      StepAttempt attempt = new StepAttempt(coupling, drives, from, to, begin, states, known);
      boolean moves = attempt.advance() > 0;
      boolean isExact = !moves && coupling.isOhmic();
      if (!isExact && length > longest) {
        // Not worth a solution: no step of this length would be taken.
        length = longest;
        continue;
      }
      CoupledStep step = attempt.run(moves, limit);
      known = attempt.parabola();
      double powerFactor = step == null ? 0 : powerFactor(step);
      if (step == null || powerFactor == 0) {
        length = (to - from) / 2;
        continue;
      }
      limit.count(attempt.isByMidpoint());
      listener.accept(step);
      System.arraycopy(step.endStates(), 0, states, 0, states.length);
      begin = step.end();
      length = (to - from) * Math.min(attempt.factor(), powerFactor);
      length = isExact ? length : Math.min(longest, length);
      from = to;
    }
  }

  /** The longest step of a stretch in which anything moves, as a part of it. */
  private double longest(Drives drives) {
    double ofRamp = drives.largestChange() / pulseVolts;
    return ofRamp == 0 ? 1 : Math.min(1, coupling.tolerance().rampStep() / ofRamp);
  }

  /**
   * By how much the next step may be longer as far as its power tells; 0 where this one is too
   * long.
   *
   * <p>A state that arrives at its bound hides what its voltage did before: all states may agree on
   * a step that jumps over a whole runaway. The powers at its three instants do not.
   */
  private double powerFactor(CoupledStep step) {
    if (!step.drives().areConstant() || !step.moves()) {
      return MOST_GROWTH;
    }
    double length = step.to() - step.from();
    double outer = step.begin().sourceWatts() + step.end().sourceWatts();
    double middle = step.middle().sourceWatts();
    double simpson = (outer + 4 * middle) / 6;
    double difference = Math.abs(simpson - (outer + 2 * middle) / 4);
    double allowed = coupling.tolerance().power() * Math.abs(simpson);
    if (difference > allowed) {
      // Not shorter and shorter where no step is short enough.
      return length > LEAST_POWER_STEP ? 0 : 1;
    }
    return difference == 0
        ? MOST_GROWTH
        : Math.max(LEAST_GROWTH, Math.min(MOST_GROWTH, SAFETY * Math.sqrt(allowed / difference)));
  }
}
