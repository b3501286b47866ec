package org.crosspulse.crossbar.wire;

/** A symmetric, positive approximation of the inverse of a {@link Level}'s matrix. */
interface Correction {

  /**
   * Takes over the level's conductances and factors.
   *
   * @return whether it can be used: not where rounding has made an equation's matrix singular
   */
  boolean update();

  /**
   * The correction for a residual.
   *
   * @param residual current into each column node (A)
   * @param volts modified: one a node (V); not the same array
   */
  void apply(double[] residual, double[] volts);

  /** One for wires that all have resistance. */
  static Correction of(Level level) {
    return level.rows * level.columns > DenseInverse.MOST_CELLS
        ? new VCycle(level)
        : new DenseInverse(level);
  }
}
