package org.crosspulse.device;

/**
 * A pulse looked up in a {@link FlowTable}: several pulses are one of their whole duration.
 *
 * @param flow the motion at the pulse's voltage, of a device that is still at 0 V
 * @param seconds the pulse's duration (s)
 */
record FlowPulse(FlowTable flow, double seconds) implements PulseMap {
  @Override
  public double after(double state) {
    return flow.after(state, seconds);
  }

  @Override
  public double after(double state, int pulses) {
    return flow.after(state, seconds * pulses);
  }

  @Override
  public void playRow(
      double[] states, int rowStart, int[] columns, int[] pulses, int count, int rowPulses) {
    for (int k = 0; k < count; k++) {
      int cell = rowStart + columns[k];
      states[cell] = flow.after(states[cell], seconds * Math.min(rowPulses, pulses[k]));
    }
  }
}
