package org.crosspulse.rule;

import java.util.function.IntToDoubleFunction;

/** Looks for the cell that is farthest off. */
final class Worst {
  private Worst() {}

  /**
   * The cell of the largest size, the first of equals in row-major order.
   *
   * @param cells how many, at least one
   * @param difference of a cell, of either sign
   */
  static int cell(int cells, IntToDoubleFunction difference) {
    int worst = 0;
    for (int cell = 1; cell < cells; cell++) {
      if (Math.abs(difference.applyAsDouble(cell)) > Math.abs(difference.applyAsDouble(worst))) {
        worst = cell;
      }
    }
    return worst;
  }
}
