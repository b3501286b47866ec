package org.crosspulse.rule;

/**
 * How far the conductances that the physics made are from the rule's.
 *
 * @param raisingStepSiemens what a coincidence should add (S)
 * @param loweringStepSiemens what a coincidence should take away, as a positive number (S)
 * @param maxAbsResidual largest |ΔG − rule| of a cell, in steps of the cell's direction
 * @param rmsResidual root mean square of the same over all cells
 * @param worstRow row of the largest residual, the first in row-major order
 * @param worstColumn its column
 * @param worstResidual its residual with its sign, in steps
 * @param coincidences what the engine saw
 * @param expectedCoincidences Σ min(|n|, |m|)
 * @param movingHalfSelects pulses that moved a device without a partner: a broken dead zone
 * @param clippedCells cells that ended at a bound of their state
 * @param tolerance largest residual that passes, in steps
 */
public record CrosscheckReport(
    double raisingStepSiemens,
    double loweringStepSiemens,
    double maxAbsResidual,
    double rmsResidual,
    int worstRow,
    int worstColumn,
    double worstResidual,
    long coincidences,
    long expectedCoincidences,
    long movingHalfSelects,
    int clippedCells,
    double tolerance) {

  /** Whether the rule emerged. */
  public boolean pass() {
    return maxAbsResidual <= tolerance && coincidences == expectedCoincidences;
  }
}
