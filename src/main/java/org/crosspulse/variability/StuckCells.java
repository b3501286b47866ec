package org.crosspulse.variability;

/**
 * The share of cells that never move.
 *
 * @param on at the highest conductance
 * @param off at the lowest
 * @param asIs at the conductance that they begin with
 */
public record StuckCells(double on, double off, double asIs) {
  /** None. */
  public static final StuckCells NONE = new StuckCells(0, 0, 0);

  /** Whether any cell may be stuck. */
  boolean isNone() {
    return on + off + asIs == 0;
  }

  /**
   * What is wrong with a cell.
   *
   * @param uniform its draw in [0, 1)
   */
  Fault fault(double uniform) {
    if (uniform < on) {
      return Fault.STUCK_ON;
    }
    if (uniform < on + off) {
      return Fault.STUCK_OFF;
    }
    return uniform < on + off + asIs ? Fault.STUCK : Fault.NONE;
  }

  /** What may be wrong with a cell. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** Stuck at the highest conductance. */
    STUCK_ON,
    /** Stuck at the lowest conductance. */
    STUCK_OFF,
    /** Stuck where it began. */
    STUCK;

    /** The state of a cell that should begin with {@code state}. */
    public double initialState(double state) {
      return switch (this) {
        case NONE, STUCK -> state;
        case STUCK_ON -> 1;
        case STUCK_OFF -> 0;
      };
    }
  }
}
