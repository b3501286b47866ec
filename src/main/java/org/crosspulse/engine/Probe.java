package org.crosspulse.engine;

/** Watches one cell while the event engine runs. */
public interface Probe {
  /** The row of the watched cell. */
  int row();

  /** The column of the watched cell. */
  int column();

  /**
   * Takes a sample after the edges of a tick, when an electrode of the cell changed, and at the
   * start and the end of the cycle.
   *
   * @param tick time since the start of the cycle (ticks)
   * @param rowVolts potential of the row electrode from this tick on (V)
   * @param columnVolts potential of the column electrode from this tick on (V)
   * @param state x in [0, 1] at this tick
   */
  void sample(long tick, double rowVolts, double columnVolts, double state);
}
