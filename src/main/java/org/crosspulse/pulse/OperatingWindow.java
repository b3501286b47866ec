package org.crosspulse.pulse;

import java.util.Optional;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** The condition that makes only coincident pulses move a device: |u|/2 &lt; |V| &lt; |u|. */
public final class OperatingWindow {
  private OperatingWindow() {}

  /** Whether full select passes the threshold and half select does not (V). */
  public static boolean holds(double fullSelectVolts, double thresholdVolts) {
    double ratio = fullSelectVolts / thresholdVolts;
    return ratio > 1 && ratio < 2;
  }

  /** What is wrong with an amplitude, in words, where anything is. */
  static Optional<String> violation(double fullSelectVolts, double thresholdVolts) {
    if (holds(fullSelectVolts, thresholdVolts)) {
      return Optional.empty();
    }
    boolean reaches = fullSelectVolts / thresholdVolts > 1;
    String why = reaches ? ", half of which reaches the threshold " : ", short of the threshold ";
    return Optional.of(volts(fullSelectVolts) + why + volts(thresholdVolts));
  }

  /** The open interval of amplitudes that hold for a threshold, in words. */
  static String allowed(double thresholdVolts) {
    return "between " + volts(thresholdVolts) + " and " + volts(2 * thresholdVolts);
  }

  private static String volts(double value) {
    return Quantity.format(value, Unit.VOLT);
  }
}
