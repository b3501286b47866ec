package org.crosspulse.rule;

import java.util.Arrays;
import org.crosspulse.engine.CycleTally;

/**
 * How far the conductances that the physics made are from those that the trains demand, and these
 * from the rule's.
 *
 * @param columns of the array
 * @param raisingStepSiemens what a coincidence should add (S)
 * @param loweringStepSiemens what a coincidence should take away, as a positive number (S)
 * @param changes ΔG of each cell, row-major, in steps of the cell's direction; not to be modified
 * @param demanded the coincidences of each cell's trains by their definition, row-major, signed;
 *     not to be modified
 * @param fit how far those are from the rule of the placements
 * @param tally what the engine saw
 * @param causes what can have made a difference
 * @param tolerance largest residual that passes, in steps
 */
@SuppressWarnings("ArrayRecordComponent") // As many numbers as cells, made for one reader.
public record CrosscheckReport(
    int columns,
    double raisingStepSiemens,
    double loweringStepSiemens,
    double[] changes,
    double[] demanded,
    PlacementFit fit,
    CycleTally tally,
    ResidualCauses causes,
    double tolerance) {

  /** ΔG less what its trains demand, of one cell, in steps of the cell's direction. */
  private double residual(int cell) {
    return changes[cell] - demanded[cell];
  }

  /** The residuals of all cells, row-major, in steps. */
  public double[] residuals() {
    double[] residuals = new double[changes.length];
    Arrays.setAll(residuals, this::residual);
    return residuals;
  }

  private int worstCell() {
    return Worst.cell(changes.length, this::residual);
  }

  /** The row of the largest residual. */
  public int worstRow() {
    return worstCell() / columns;
  }

  /** The column of the largest residual. */
  public int worstColumn() {
    return worstCell() % columns;
  }

  /** The largest residual with its sign, in steps. */
  public double worstResidual() {
    return residual(worstCell());
  }

  /** The size of the largest residual, in steps. */
  public double maxAbsResidual() {
    return Math.abs(worstResidual());
  }

  /** Root mean square of the residuals of all cells, in steps. */
  public double rmsResidual() {
    double sum = 0;
    for (int cell = 0; cell < changes.length; cell++) {
      sum += residual(cell) * residual(cell);
    }
    return Math.sqrt(sum / changes.length);
  }

  /** All coincidences of the trains; for those that begin together Σ min(|n|, |m|). */
  public long expectedCoincidences() {
    long expected = 0;
    for (double steps : demanded) {
      expected += Math.round(Math.abs(steps));
    }
    return expected;
  }

  /** Whether the rule emerged: in the devices, and from the trains. */
  public boolean pass() {
    return physicsPass() && fit.pass();
  }

  /** Whether every device moved by one step a coincidence. */
  public boolean physicsPass() {
    return maxAbsResidual() <= tolerance && tally.coincidences() == expectedCoincidences();
  }
}
