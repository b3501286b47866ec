package org.crosspulse.engine;

import org.crosspulse.engine.WiredCircuit.Instant;

/**
 * A step of the coupled motion: the circuit and the states at its beginning, middle and end.
 *
 * @param drives of the stretch that it is a part of
 * @param from where it begins, as a part of the stretch
 * @param to where it ends
 * @param begin the circuit at its beginning
 * @param middle the circuit at half of its time
 * @param end the circuit at its end
 * @param beginStates x of each cell at its beginning
 * @param endStates x of each cell at its end
 * @param moves whether any state moves
 */
@SuppressWarnings("ArrayRecordComponent") // Made for each step, never modified.
record CoupledStep(
    Drives drives,
    double from,
    double to,
    Instant begin,
    Instant middle,
    Instant end,
    double[] beginStates,
    double[] endStates,
    boolean moves) {

  /** Duration (s). */
  double seconds() {
    return CoupledMotion.seconds(drives, to - from);
  }
}
