package org.crosspulse.sweep;

/**
 * Where in the space of the axes the points are.
 *
 * @param method how they are placed
 * @param points how many, without repeats; 0 for a grid, whose axes say it
 */
public record Sampling(Method method, long points) {
  /** Every combination of the axes' values. */
  public static final Sampling GRID = new Sampling(Method.GRID, 0);

  /** How points are placed. */
  public enum Method {
    /** Every combination of the axes' values. */
    GRID,
    /** Independent and uniform. */
    RANDOM,
    /** One point in each of as many strata of every axis. */
    LATIN_HYPERCUBE,
    /** The sequence of Sobol, which fills the space evenly at any length. */
    SOBOL
  }
}
