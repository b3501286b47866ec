package org.crosspulse.device;

/**
 * A pulse that moves every state by the same step until the bound: x ← clip(x + step).
 *
 * <p>The closed form of any model whose rate does not depend on the state.
 */
public final class ConstantStep implements PulseMap {
  private final double step;

  private ConstantStep(double step) {
    this.step = step;
  }

  /**
   * The pulse that moves a state by {@code step}.
   *
   * @param step change of x in one pulse, dimensionless, not NaN
   */
  public static PulseMap of(double step) {
    return step == 0 ? IdentityPulse.INSTANCE : new ConstantStep(step);
  }

  @Override
  public double after(double state) {
    return step > 0 ? Math.min(state + step, 1) : Math.max(state + step, 0);
  }

  // The sign is looked at once and the inner loops stay bare, so that the compiler vectorises them.
  @Override
  public void play(double[] states, int length, int pulses) {
    for (int pulse = 0; pulse < pulses; pulse++) {
      if (step > 0) {
        playUp(states, length, step);
      } else {
        playDown(states, length, step);
      }
    }
  }

  private static void playUp(double[] states, int length, double step) {
    for (int cell = 0; cell < length; cell++) {
      states[cell] = Math.min(states[cell] + step, 1);
    }
  }

  private static void playDown(double[] states, int length, double step) {
    for (int cell = 0; cell < length; cell++) {
      states[cell] = Math.max(states[cell] + step, 0);
    }
  }
}
