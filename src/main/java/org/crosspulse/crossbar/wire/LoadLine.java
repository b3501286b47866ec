package org.crosspulse.crossbar.wire;

/**
 * Where Newton's method begins when it knows nothing: each cell as if it were alone at its wires.
 *
 * <p>Current laws can be so steep that the ideal voltage would mean currents of no physical size.
 * The voltage at which a cell alone meets the line of its load, v + z·I(v) = V, is near enough, and
 * errs towards higher voltages, from where a Newton step does not overshoot.
 */
final class LoadLine {
  /** Halvings of the interval: to a thousandth of V. */
  private static final int STEPS = 10;

  private LoadLine() {}

  /**
   * The voltage of a cell at its load (V).
   *
   * @param volts of the source (V)
   * @param ohms of the load, finite, ≥ 0 (Ω)
   */
  static double volts(CellLaw cells, int cell, double volts, double ohms) {
    if (ohms == 0 || volts == 0) {
      return volts;
    }
    double inside = 0;
    double outside = volts;
    for (int step = 0; step < STEPS; step++) {
      double middle = (inside + outside) / 2;
      // The current rises with the voltage: beyond the solution the excess has the sign of V.
      if (excess(cells, cell, middle, volts, ohms) * volts > 0) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return outside;
  }

  private static double excess(CellLaw cells, int cell, double volts, double source, double ohms) {
    return volts + ohms * cells.amperes(cell, volts) - source;
  }
}
