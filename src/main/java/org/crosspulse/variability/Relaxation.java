package org.crosspulse.variability;

import org.jspecify.annotations.Nullable;

/** The relaxation of the cells of one array. */
public final class Relaxation {
  private final Population population;
  private final @Nullable Retention retention;
  private final boolean isSpread;

  Relaxation(Population population) {
    this.population = population;
    this.retention = population.variability().retention();
    this.isSpread = population.variability().spreads().containsKey(CellProperty.RETENTION_TIME);
  }

  /** Whether nothing relaxes. */
  public boolean isNone() {
    return retention == null;
  }

  /**
   * What remains of each cell's distance from its target after a cycle.
   *
   * @param cycleSeconds duration of the cycle (s)
   * @param from the first cell
   * @param to the cell after the last
   * @return one factor a cell, 1 for stuck cells; empty where nothing relaxes
   */
  public double[] remaining(double cycleSeconds, int from, int to) {
    if (retention == null) {
      return new double[0];
    }
    double[] remaining = new double[to - from];
    for (int cell = from; cell < to; cell++) {
      remaining[cell - from] = remaining(cycleSeconds, cell);
    }
    return remaining;
  }

  private double remaining(double cycleSeconds, int cell) {
    if (retention == null || population.fault(cell) != StuckCells.Fault.NONE) {
      return 1;
    }
    double factor = isSpread ? population.factor(CellProperty.RETENTION_TIME, cell) : 1;
    return retention.remaining(cycleSeconds, factor);
  }

  /**
   * Lets cells relax over a cycle.
   *
   * @param states of all cells, modified
   * @param remaining of the cells from {@code from} on
   * @param from the first cell
   */
  public void relax(double[] states, double[] remaining, int from) {
    if (retention == null) {
      return;
    }
    double target = retention.target();
    for (int k = 0; k < remaining.length; k++) {
      states[from + k] = target + (states[from + k] - target) * remaining[k];
    }
  }
}
