package org.crosspulse.pulse;

import java.util.List;

/** Which phases make a learning cycle. */
public enum CycleKind {
  /** The paper's cycle for x ≥ 0: rows pulse in both phases, columns in the one of their sign. */
  TWO_PHASE,
  /** The general cycle: one subcycle for each pair of signs of x and δ, raising ones first. */
  FOUR_SUBCYCLE;

  /** The signs of rows and columns that may pulse, phase by phase. */
  List<Quadrant> quadrants() {
    return switch (this) {
      case TWO_PHASE -> List.of(new Quadrant(1, 1), new Quadrant(1, -1));
      case FOUR_SUBCYCLE ->
          List.of(
              new Quadrant(1, 1), new Quadrant(-1, -1), new Quadrant(1, -1), new Quadrant(-1, 1));
    };
  }

  /** Whether a row may carry a negative value. */
  public boolean takesNegativeRows() {
    return this == FOUR_SUBCYCLE;
  }

  /** The signs that pulse in one phase; sign(x·δ) is their product. */
  record Quadrant(int rowSign, int columnSign) {
    boolean isRaising() {
      return rowSign * columnSign > 0;
    }

    String name() {
      return isRaising() ? "potentiation" : "depression";
    }
  }
}
