package org.crosspulse.device;

/**
 * A {@link ConstantStep} on a grid: steps, and the states that they lead to, are multiples of 2⁻⁵²,
 * the distance of the doubles from 1 to 2.
 *
 * <p>No sum of them is rounded, so that k steps are one addition of k·step, and steps up and down
 * may be added up in any order, until a bound is met: engines play constant steps so. The grid is
 * as coarse as the doubles next to 1 are: a step of 10⁻⁶ is met to 10⁻¹⁰ of itself.
 */
public final class GridStep implements PulseMap {
  /** Grid lines from 0 to 1. */
  private static final double LINES = 0x1p52;

  /** Leads from any state to the bound. */
  private static final double MOST = 2;

  private final double step;

  private GridStep(double step) {
    this.step = step;
  }

  /**
   * The same pulse, or the one on the grid that is next to a constant step.
   *
   * @param map of any device
   */
  public static PulseMap of(PulseMap map) {
    return map instanceof ConstantStep constant ? of(constant.step()) : map;
  }

  /**
   * The pulse that moves a state by {@code step}, to the nearest multiple of 2⁻⁵².
   *
   * @param step change of x in one pulse, dimensionless, not NaN
   */
  static PulseMap of(double step) {
    double onGrid =
        Math.abs(step) < MOST ? Math.rint(step * LINES) / LINES : Math.copySign(MOST, step);
    return onGrid == 0 ? IdentityPulse.INSTANCE : new GridStep(onGrid);
  }

  /** The change of x in one pulse. */
  public double step() {
    return step;
  }

  /** The multiple of 2⁻⁵² that is next to a state. */
  public static double onGrid(double state) {
    return (state + 1) - 1;
  }

  @Override
  public double after(double state) {
    return after(state, step, 1);
  }

  @Override
  public double after(double state, int pulses) {
    return pulses == 0 ? state : after(state, step, pulses);
  }

  /**
   * The state after some pulses.
   *
   * @param step of one, a multiple of 2⁻⁵²
   * @param pulses ≥ 1
   */
  public static double after(double state, double step, int pulses) {
    // Between 1 and 2 doubles are the grid: adding 1 takes the state to the nearest line.
    double moved = ((state + 1) + pulses * step) - 1;
    return Math.max(0, Math.min(moved, 1));
  }

  @Override
  public void playRow(
      double[] states, int rowStart, int[] columns, int[] pulses, int count, int rowPulses) {
    for (int k = 0; k < count; k++) {
      int cell = rowStart + columns[k];
      states[cell] = after(states[cell], step, Math.min(rowPulses, pulses[k]));
    }
  }
}
