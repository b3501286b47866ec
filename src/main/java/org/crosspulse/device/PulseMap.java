package org.crosspulse.device;

/**
 * What one rectangular pulse of fixed voltage and duration does to a state.
 *
 * <p>Immutable. Both engines advance devices through this interface, so that they cannot disagree
 * on the device.
 */
public interface PulseMap {

  /**
   * The state after one pulse.
   *
   * @param state x in [0, 1]
   * @return x in [0, 1]
   */
  double after(double state);

  /** Whether this is {@link IdentityPulse}: no state moves, and the pulse need not be played. */
  default boolean isIdentity() {
    return false;
  }

  /**
   * The states in (0, 1) at which this map is not smooth, where that is known and worth knowing: a
   * table of it begins a new piece there.
   */
  default double[] corners() {
    return new double[0];
  }

  /**
   * The state after several pulses, one after another.
   *
   * <p>An override may be faster, and differ by rounding only: by less than 1e-13 of the range,
   * after the pulses or before the first (where the motion runs away, the rounding of the state
   * before the pulses counts for more). The looked-up pulses of a {@link FlowTable} differ from its
   * single ones by their roundings, and from integrations by {@link TabulatedPulse#BOUND}.
   *
   * @param pulses ≥ 0
   */
  default double after(double state, int pulses) {
    double moved = state;
    for (int pulse = 0; pulse < pulses; pulse++) {
      moved = after(moved);
    }
    return moved;
  }

  /**
   * Plays pulses on some cells of a row: on each the fewer of its column's and its row's.
   *
   * <p>An override equals {@link #after(double, int)} bit for bit: it is there to keep the loop
   * free of calls.
   *
   * @param states modified
   * @param rowStart index of the row's first cell
   * @param columns which cells
   * @param pulses of those columns, ≥ 1
   * @param count how many columns
   * @param rowPulses of the row, ≥ 1
   */
  default void playRow(
      double[] states, int rowStart, int[] columns, int[] pulses, int count, int rowPulses) {
    for (int k = 0; k < count; k++) {
      int cell = rowStart + columns[k];
      states[cell] = after(states[cell], Math.min(rowPulses, pulses[k]));
    }
  }

  /**
   * Plays pulses on every cell of a row: on each the difference of its column's and its row's,
   * which is what remains of the longer train when the shorter one has ended.
   *
   * <p>An override equals {@link #after(double, int)} bit for bit.
   *
   * @param states modified
   * @param rowStart index of the row's first cell
   * @param columnPulses of every column, ≥ 0
   * @param rowPulses of the row, ≥ 0
   */
  default void playRemainders(double[] states, int rowStart, int[] columnPulses, int rowPulses) {
    for (int column = 0; column < columnPulses.length; column++) {
      int cell = rowStart + column;
      states[cell] = after(states[cell], Math.abs(rowPulses - columnPulses[column]));
    }
  }
}
