package org.crosspulse.variability;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * How a property differs from cell to cell: by a factor whose distribution is given.
 *
 * <p>Behind a factor is a standard normal number z. Of cells that are correlated along a line, z =
 * √s·z_line + √(1 − s)·z_cell, with s the share of the variance that they have in common: it is
 * also the correlation of two of them. A truncated spread takes z from the part of the normal
 * distribution between ±t, by the quantile of z, which keeps the order of the cells.
 *
 * @param distribution from z to a factor
 * @param sigma of the distribution, ≥ 0, dimensionless
 * @param truncation t &gt; 0, in σ; infinite for none
 * @param correlation which cells have a part in common
 * @param share s in [0, 1]; means nothing without correlation
 */
public record Spread(
    Distribution distribution,
    double sigma,
    double truncation,
    Correlation correlation,
    double share) {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /** An uncorrelated spread without truncation. */
  public static Spread of(Distribution distribution, double sigma) {
    return new Spread(distribution, sigma, Double.POSITIVE_INFINITY, Correlation.NONE, 0);
  }

  /** The factor of one cell, ≥ 0. */
  double factor(long seed, long stream, int row, int column, int cell) {
    return distribution.factor(sigma, truncated(latent(seed, stream, row, column, cell)));
  }

  private double latent(long seed, long stream, int row, int column, int cell) {
    double own = Draws.normal(seed, Purpose.CELL_SPREAD, stream, cell);
    if (correlation == Correlation.NONE) {
      return own;
    }
    int line = correlation == Correlation.ROWS ? row : column;
    double common = Draws.normal(seed, Purpose.LINE_SPREAD, stream, line);
    return Math.sqrt(share) * common + Math.sqrt(1 - share) * own;
  }

  private double truncated(double z) {
    if (Double.isInfinite(truncation)) {
      return z;
    }
    double outside = NORMAL.cumulativeProbability(-truncation);
    double quantile = outside + (1 - 2 * outside) * NORMAL.cumulativeProbability(z);
    return NORMAL.inverseCumulativeProbability(quantile);
  }
}
