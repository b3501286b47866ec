package org.crosspulse.crossbar.wire;

/** Line relaxation: the columns' own solution, as if the rows did not answer. */
record LineCorrection(ColumnLines columns) implements Correction {

  @Override
  public boolean update() {
    return true;
  }

  @Override
  public void apply(double[] residual, double[] volts) {
    columns.solve(residual, volts);
  }
}
