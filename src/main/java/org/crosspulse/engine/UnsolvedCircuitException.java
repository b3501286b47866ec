package org.crosspulse.engine;

import org.crosspulse.crossbar.wire.Outcome;
import org.crosspulse.crossbar.wire.Solution;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** A cycle that was given up, because the voltages of the array at some instant are not known. */
public final class UnsolvedCircuitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Outcome outcome;

  UnsolvedCircuitException(Solution solution, long tick) {
    super(
        "the circuit was not solved at "
            + Quantity.format(Ticks.toSeconds(tick), Unit.SECOND)
            + ": "
            + reason(solution.outcome())
            + "; the error of its voltages is only known to be below "
            + Quantity.format(solution.errorVolts(), Unit.VOLT));
    this.outcome = solution.outcome();
  }

  private static String reason(Outcome outcome) {
    return switch (outcome) {
      case CONVERGED -> "it converged";
      case MAX_ITERATIONS -> "the iterations allowed were used up";
      case STALLED -> "the rounding of the numbers stands in the way";
      case NOT_FINITE -> "a voltage or a current is not a finite number";
    };
  }

  /** How the solver ended. */
  public Outcome outcome() {
    return outcome;
  }
}
