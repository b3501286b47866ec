package org.crosspulse.device;

/**
 * A pulse that hardly moves most states: through {@link FlowDrift} where that is exact to rounding,
 * through the {@link FlowTable} elsewhere.
 *
 * @param flow the motion at the pulse's voltage, of a device that is still at 0 V
 * @param drift the short motions of the same
 * @param seconds the pulse's duration (s)
 */
record DriftPulse(FlowTable flow, FlowDrift drift, double seconds) implements PulseMap {
  @Override
  public double after(double state) {
    return move(state, seconds);
  }

  @Override
  public double after(double state, int pulses) {
    return move(state, seconds * pulses);
  }

  private double move(double state, double duration) {
    double moved = drift.after(state, duration);
    return moved >= 0 ? moved : flow.after(state, duration);
  }

  @Override
  public void playRow(
      double[] states, int rowStart, int[] columns, int[] pulses, int count, int rowPulses) {
    for (int k = 0; k < count; k++) {
      int cell = rowStart + columns[k];
      states[cell] = move(states[cell], seconds * Math.min(rowPulses, pulses[k]));
    }
  }

  @Override
  public void playRemainders(double[] states, int rowStart, int[] columnPulses, int rowPulses) {
    for (int column = 0; column < columnPulses.length; column++) {
      int cell = rowStart + column;
      double duration = seconds * Math.abs(rowPulses - columnPulses[column]);
      states[cell] = move(states[cell], duration);
    }
  }
}
