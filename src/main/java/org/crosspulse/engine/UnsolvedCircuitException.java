package org.crosspulse.engine;

import org.crosspulse.crossbar.wire.Outcome;
import org.crosspulse.crossbar.wire.Solution;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** A cycle or a read that was given up, because the voltages of the array are not known. */
public final class UnsolvedCircuitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Outcome outcome;

  UnsolvedCircuitException(Solution solution, long tick) {
    this(solution, "at " + Quantity.format(Ticks.toSeconds(tick), Unit.SECOND));
  }

  private UnsolvedCircuitException(Solution solution, String when) {
    super("the circuit was not solved " + when + ": " + reason(solution));
    this.outcome = solution.outcome();
  }

  /** A read of an array that was given up. */
  public static UnsolvedCircuitException ofRead(Solution solution) {
    return new UnsolvedCircuitException(solution, "for a read");
  }

  private static String reason(Solution solution) {
    String known =
        "; the error of its voltages is only known to be below "
            + Quantity.format(solution.errorVolts(), Unit.VOLT);
    return switch (solution.outcome()) {
      case CONVERGED -> "it converged";
      case MAX_ITERATIONS -> "the iterations allowed were used up" + known;
      case STALLED -> "the rounding of the numbers stands in the way" + known;
      case NOT_FINITE -> "a voltage or a current is not a finite number";
    };
  }

  /** How the solver ended. */
  public Outcome outcome() {
    return outcome;
  }
}
