package org.crosspulse.learn;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.Schedule;

/**
 * Where steps up and down of a device are the same, which is where any number of alternating pulses
 * leave it (H. Kim et al., "Zero-shifting technique for deep neural network training on resistive
 * cross-point arrays", 2019).
 *
 * <p>Pulses are as training has them: their widths make steps alike at the reference of the device
 * of the file, and are the same for all cells.
 */
public final class SymmetricPoint {
  private static final double ACCURACY = 1e-12;
  private static final int MOST_STEPS = 200;

  private final double upVolts;
  private final double downVolts;

  /** Widths of pulses up and down, but for a factor that both have (s·s⁻¹). */
  private final double upWidth;

  private final double downWidth;

  /**
   * Of devices that are driven like this one.
   *
   * @param nominal the device of the file
   * @param scale that has its reference
   */
  public SymmetricPoint(Memristor nominal, WeightScale scale, Schedule schedule) {
    double reference = scale.state(nominal, 0);
    this.upVolts = schedule.firstPhase(true).fullSelectVolts();
    this.downVolts = schedule.firstPhase(false).fullSelectVolts();
    this.upWidth = 1 / nominal.rate(upVolts, reference);
    this.downWidth = -1 / nominal.rate(downVolts, reference);
  }

  /**
   * Whether a device has such a point inside its range.
   *
   * <p>Constant steps have none: they are the same everywhere or nowhere.
   */
  public boolean isIn(Memristor device) {
    return excess(device, 0) > 0 && excess(device, 1) < 0;
  }

  /**
   * The state x in [0, 1] of a device at the point; the end that pulses drive it to where it has
   * none inside its range.
   */
  public double state(Memristor device) {
    if (!isIn(device)) {
      return excess(device, 0.5) > 0 ? 1 : 0;
    }
    UnivariateFunction excess = state -> excess(device, state);
    return new BrentSolver(ACCURACY).solve(MOST_STEPS, excess, 0, 1);
  }

  /** By what a pulse up is more than a pulse down. */
  private double excess(Memristor device, double state) {
    return device.rate(upVolts, state) * upWidth + device.rate(downVolts, state) * downWidth;
  }

  /** The weights that an array's cells would have at their points with a reference for all. */
  double[] weights(Crossbar crossbar, WeightScale scale) {
    double[] weights = new double[crossbar.states().length];
    for (int cell = 0; cell < weights.length; cell++) {
      Memristor device = crossbar.device(cell);
      weights[cell] = scale.weight(device.conductanceSiemens(state(device)));
    }
    return weights;
  }
}
