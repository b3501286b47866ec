package org.crosspulse.rule;

import org.crosspulse.crossbar.Conductances;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/**
 * Plays one cycle and compares every ΔG with step·sign(nm)·min(|n|, |m|).
 *
 * <p>Residuals are in steps of the direction that the rule demands of the cell, and, where it
 * demands nothing, of the direction in which the cell moved.
 */
public final class Crosscheck {
  /** Residual (in steps) below which a cell counts as exact: rounding makes some 1e-12. */
  public static final double DEFAULT_TOLERANCE = 1e-6;

  private Crosscheck() {}

  /**
   * Runs the check.
   *
   * @param crossbar its states are modified by the cycle
   * @param tolerance largest residual that passes, in steps
   */
  public static CrosscheckReport run(
      CycleEngine engine,
      Crossbar crossbar,
      Schedule schedule,
      PulseCounts counts,
      double tolerance) {
    Conductances before = crossbar.read();
    CycleTally tally = engine.play(crossbar, schedule, counts);
    Conductances after = crossbar.read();
    Memristor device = crossbar.device();
    double raising = NominalStep.siemens(device, schedule.firstPhase(true));
    double lowering = -NominalStep.siemens(device, schedule.firstPhase(false));
    Residuals residuals = new Residuals(raising, lowering);
    for (int row = 0; row < crossbar.rows(); row++) {
      for (int column = 0; column < crossbar.columns(); column++) {
        int cell = row * crossbar.columns() + column;
        double change = after.siemens()[cell] - before.siemens()[cell];
        residuals.add(row, column, change, counts.rows()[row], counts.columns()[column]);
      }
    }
    return residuals.report(tally, clippedCells(crossbar), tolerance);
  }

  private static int clippedCells(Crossbar crossbar) {
    int clipped = 0;
    for (double state : crossbar.states()) {
      if (state == 0 || state == 1) {
        clipped++;
      }
    }
    return clipped;
  }

  /** Collects the residuals of all cells. */
  private static final class Residuals {
    private final double raisingStep;
    private final double loweringStep;
    private double worst;
    private int worstRow;
    private int worstColumn;
    private double sumOfSquares;
    private long cells;
    private long expectedCoincidences;

    Residuals(double raisingStep, double loweringStep) {
      this.raisingStep = raisingStep;
      this.loweringStep = loweringStep;
    }

    void add(int row, int column, double change, int rowPulses, int columnPulses) {
      double demanded = LearningRule.ABSMIN.of(rowPulses, columnPulses);
      boolean raises = demanded == 0 ? change > 0 : demanded > 0;
      double residual = change / (raises ? raisingStep : loweringStep) - demanded;
      if (Math.abs(residual) > Math.abs(worst)) {
        worst = residual;
        worstRow = row;
        worstColumn = column;
      }
      sumOfSquares += residual * residual;
      cells++;
      expectedCoincidences += Math.round(Math.abs(demanded));
    }

    CrosscheckReport report(CycleTally tally, int clippedCells, double tolerance) {
      return new CrosscheckReport(
          raisingStep,
          loweringStep,
          Math.abs(worst),
          Math.sqrt(sumOfSquares / cells),
          worstRow,
          worstColumn,
          worst,
          tally.coincidences(),
          expectedCoincidences,
          tally.movingHalfSelects(),
          clippedCells,
          tolerance);
    }
  }
}
