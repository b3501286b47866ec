package org.crosspulse.crossbar.wire;

/**
 * What a line is connected to at its end, or at both: a voltage behind a resistance.
 *
 * @param volts voltage of the source (V), finite
 * @param ohms resistance between the source and the first segment, ≥ 0 (Ω); infinite where the line
 *     is connected to nothing
 */
public record LineDrive(double volts, double ohms) {

  /** Checks the resistance. A voltage that is not finite is the solver's to report. */
  public LineDrive {
    if (!(ohms >= 0)) {
      throw new IllegalArgumentException("a resistance must be >= 0 Ω, was " + ohms);
    }
  }

  /** A line that is connected to nothing: only its cells decide its potential. */
  public static LineDrive floating() {
    return new LineDrive(0, Double.POSITIVE_INFINITY);
  }

  /** Whether the line is connected to nothing. */
  public boolean isFloating() {
    return ohms == Double.POSITIVE_INFINITY;
  }
}
