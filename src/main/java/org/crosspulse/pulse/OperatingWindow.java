package org.crosspulse.pulse;

import java.util.Optional;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * The condition that makes only coincident pulses move a device: |u|/2 &lt; |V| &lt; |u| for the
 * threshold V of every state.
 */
public final class OperatingWindow {
  private OperatingWindow() {}

  /** Whether full select passes the threshold of every state and half select that of none. */
  public static boolean holds(double fullSelectVolts, SwitchingRange range) {
    return fullSelectVolts / range.movingVolts() > 1 && fullSelectVolts / range.stillVolts() < 2;
  }

  /** What is wrong with an amplitude, in words, where anything is. */
  static Optional<String> violation(double fullSelectVolts, SwitchingRange range) {
    if (holds(fullSelectVolts, range)) {
      return Optional.empty();
    }
    boolean reaches = fullSelectVolts / range.movingVolts() > 1;
    String why =
        reaches
            ? ", half of which reaches the threshold " + volts(range.stillVolts())
            : ", short of the threshold " + volts(range.movingVolts());
    return Optional.of(volts(fullSelectVolts) + why);
  }

  /** The open interval of amplitudes that hold for a threshold, in words. */
  static String allowed(SwitchingRange range) {
    if (range.movingVolts() / range.stillVolts() >= 2) {
      return "no amplitude, because the threshold is between "
          + volts(range.stillVolts())
          + " and "
          + volts(range.movingVolts())
          + ", as the state has it";
    }
    return "between " + volts(range.movingVolts()) + " and " + volts(2 * range.stillVolts());
  }

  private static String volts(double value) {
    return Quantity.format(value, Unit.VOLT);
  }
}
