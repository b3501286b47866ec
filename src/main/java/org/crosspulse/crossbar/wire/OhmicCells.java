package org.crosspulse.crossbar.wire;

/** Cells that are resistors. */
public final class OhmicCells implements CellLaw {
  private final double[] siemens;

  /**
   * @param siemens conductance of each cell, ≥ 0, row-major (S); not copied, so that it can follow
   *     the states
   */
  public OhmicCells(double[] siemens) {
    this.siemens = siemens;
  }

  @Override
  public boolean isOhmic() {
    return true;
  }

  @Override
  public double amperes(int cell, double volts) {
    return siemens[cell] * volts;
  }

  @Override
  public double siemens(int cell, double volts) {
    return siemens[cell];
  }
}
