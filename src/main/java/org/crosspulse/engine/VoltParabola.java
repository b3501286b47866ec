package org.crosspulse.engine;

/**
 * The cells' voltages at the beginning, the middle and the end of a step, and the parabolas through
 * them.
 *
 * @param from where the step begins, as a part of the stretch
 * @param to where it ends
 * @param begin one a cell (V)
 * @param middle one a cell (V)
 * @param end one a cell (V)
 */
@SuppressWarnings("ArrayRecordComponent") // Made for each step, never modified.
record VoltParabola(double from, double to, double[] begin, double[] middle, double[] end) {

  /** The voltages at a part of the stretch, which may be beyond the step (V). */
  double[] at(double part) {
    double place = (part - from) / (to - from);
    double[] volts = new double[begin.length];
    for (int cell = 0; cell < volts.length; cell++) {
      volts[cell] = CoupledStep.along(place, begin[cell], middle[cell], end[cell]);
    }
    return volts;
  }
}
