package org.crosspulse.crossbar.wire;

/**
 * A symmetric multigrid cycle, for arrays whose wires resist so much that neighbours on crossing
 * lines, rather than on one line, hold each other's potential.
 *
 * <p>The smoother solves each column with the exact diagonal of S and takes 0.9 of that correction:
 * S is at most twice the smoother's matrix (no element of G·T·G is negative, and its rows sum to no
 * more than G), so that the cycle is symmetric and positive, as conjugate gradients need.
 */
final class VCycle implements Correction {
  private static final double DAMPING = 0.9;

  private final Level level;
  private final ColumnLines smoother;
  private final Coarsening coarsening;
  private final Correction coarse;
  private final double[] diagonal;
  private final double[] rest;
  private final double[] work;
  private final double[] coarseRest;
  private final double[] coarseVolts;

  VCycle(Level level) {
    int cells = level.rows * level.columns;
    this.level = level;
    this.smoother = new ColumnLines(level.columnWires());
    this.coarsening = new Coarsening(level);
    this.coarse = Correction.of(coarsening.coarse());
    this.diagonal = new double[cells];
    this.rest = new double[cells];
    this.work = new double[cells];
    this.coarseRest = new double[coarsening.coarse().siemens.length];
    this.coarseVolts = new double[coarseRest.length];
  }

  @Override
  public boolean update() {
    level.schurDiagonal(diagonal);
    smoother.factor(level.columnWires(), diagonal);
    coarsening.update();
    return coarse.update();
  }

  @Override
  public void apply(double[] residual, double[] volts) {
    smoother.solve(residual, volts);
    for (int k = 0; k < volts.length; k++) {
      volts[k] *= DAMPING;
    }
    remain(residual, volts);
    coarsening.restrict(rest, coarseRest);
    coarse.apply(coarseRest, coarseVolts);
    coarsening.addTo(coarseVolts, volts);
    remain(residual, volts);
    smoother.solve(rest, rest);
    for (int k = 0; k < volts.length; k++) {
      volts[k] += DAMPING * rest[k];
    }
  }

  private void remain(double[] residual, double[] volts) {
    level.schur(volts, rest, work);
    for (int k = 0; k < rest.length; k++) {
      rest[k] = residual[k] - rest[k];
    }
  }
}
