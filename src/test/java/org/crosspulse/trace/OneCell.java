package org.crosspulse.trace;

import org.crosspulse.engine.CellSignals;

/** What one cell shows, made up. */
record OneCell(double row, double column, double x) implements CellSignals {
  @Override
  public double rowVolts(int k) {
    return row;
  }

  @Override
  public double columnVolts(int k) {
    return column;
  }

  @Override
  public double state(int k) {
    return x;
  }
}
