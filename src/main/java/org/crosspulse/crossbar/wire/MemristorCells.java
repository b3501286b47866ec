package org.crosspulse.crossbar.wire;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;

/** The cells of a crossbar at its live states, or at others. */
public final class MemristorCells implements CellLaw {
  /**
   * Half the width of a central difference, a part of the voltage: the cube root of the rounding,
   * where what the curve's bend and what the rounding costs are alike.
   */
  private static final double STEP = 6e-6;

  private static final double LEAST_STEP_VOLTS = 1e-7;

  private final Crossbar crossbar;
  private final double[] states;
  private final boolean ohmic;

  /** The cells of {@code crossbar}: devices are looked at once, states at every call. */
  public MemristorCells(Crossbar crossbar) {
    this(crossbar, crossbar.states());
  }

  /**
   * The devices of {@code crossbar} at other states.
   *
   * @param states one a cell in [0, 1], row-major; not copied, looked at in every call
   */
  public MemristorCells(Crossbar crossbar, double[] states) {
    this.crossbar = crossbar;
    this.states = states;
    this.ohmic = areOhmic(crossbar);
  }

  private static boolean areOhmic(Crossbar crossbar) {
    for (int cell = 0; cell < crossbar.states().length; cell++) {
      if (!crossbar.device(cell).isOhmic()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isOhmic() {
    return ohmic;
  }

  @Override
  public double amperes(int cell, double volts) {
    return crossbar.device(cell).currentAmperes(volts, states[cell]);
  }

  @Override
  public double siemens(int cell, double volts) {
    Memristor device = crossbar.device(cell);
    double state = states[cell];
    if (device.isOhmic()) {
      return device.conductanceSiemens(state);
    }
    double step = Math.max(STEP * Math.abs(volts), LEAST_STEP_VOLTS);
    double above = volts + step;
    double below = volts - step;
    return (device.currentAmperes(above, state) - device.currentAmperes(below, state))
        / (above - below);
  }
}
