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

  /**
   * The states at a part of the step, in [0, 1], as its voltages lead there along their parabolas.
   */
  double[] states(CellMaps maps, double part) {
    if (!moves || part == 0) {
      return beginStates;
    }
    double[] states = beginStates.clone();
    ParabolaMove move = new ParabolaMove(maps);
    for (int cell = 0; cell < states.length; cell++) {
      states[cell] = state(move, cell, part);
    }
    return states;
  }

  /** The state of one cell there. */
  double state(ParabolaMove move, int cell, double part) {
    if (part == 1 || beginStates[cell] == endStates[cell]) {
      return part == 0 ? beginStates[cell] : endStates[cell];
    }
    move.play(
        cell,
        beginStates[cell],
        begin.volts(cell),
        volts(cell, part / 2),
        volts(cell, part),
        part * seconds());
    return move.end();
  }

  /** The voltage across a cell at a part of the step, along the parabola (V). */
  private double volts(int cell, double part) {
    return along(part, begin.volts(cell), middle.volts(cell), end.volts(cell));
  }

  /** What a parabola through a step's three instants is at a part of it. */
  static double along(double part, double begin, double middle, double end) {
    return begin * (1 - part) * (1 - 2 * part)
        + middle * 4 * part * (1 - part)
        + end * part * (2 * part - 1);
  }

  /** Duration (s). */
  double seconds() {
    return CoupledMotion.seconds(drives, to - from);
  }
}
