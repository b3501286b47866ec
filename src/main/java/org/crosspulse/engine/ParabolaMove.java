package org.crosspulse.engine;

/**
 * How one cell moves while its voltage runs along a parabola.
 *
 * <p>The voltage is taken for two straight lines, through the parabola's beginning, middle and end,
 * and the cell's own map of a ramp does the rest: it knows thresholds, bounds and closed forms. Two
 * lines are compared with one from end to end; a third of the difference is what the parabola would
 * still change (∫ of a parabola less its chords: in thirds of the difference, whatever the
 * parabola), and is added. That makes the move of fourth order, like Lobatto's collocation at the
 * same three instants.
 */
final class ParabolaMove {
  private final CellMaps maps;

  /** The state at half of the time, and at the end. */
  private double middle;

  private double end;

  /** What the parabola added to the end that its two chords gave. */
  private double bend;

  ParabolaMove(CellMaps maps) {
    this.maps = maps;
  }

  /**
   * Moves a cell from a state.
   *
   * @param cell whose device it is
   * @param state at the beginning
   * @param begin voltage there (V)
   * @param half voltage at half of the time (V)
   * @param last voltage at the end (V)
   * @param seconds duration (s)
   */
  void play(int cell, double state, double begin, double half, double last, double seconds) {
    if (maps.isStill(cell, begin, half) && maps.isStill(cell, half, last)) {
      middle = state;
      end = state;
      bend = 0;
      return;
    }
    double one = maps.ramp(cell, begin, half, seconds / 2).after(state);
    double two = maps.ramp(cell, half, last, seconds / 2).after(one);
    boolean isStraight = begin == half && half == last;
    double direct = isStraight ? two : maps.ramp(cell, begin, last, seconds).after(state);
    bend = (two - direct) / 3;
    middle = inRange(one + bend / 2);
    end = inRange(two + bend);
  }

  private static double inRange(double state) {
    return Math.max(0, Math.min(1, state));
  }

  double middle() {
    return middle;
  }

  double end() {
    return end;
  }

  double bend() {
    return bend;
  }
}
