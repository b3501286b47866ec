package org.crosspulse.learn;

/**
 * The weights of a layer as they were when they were read: valid until the same synapses are read
 * again, and safe for several threads.
 */
public interface Reading {
  /**
   * z_j = Σ_i x_i·w_ij.
   *
   * @param x one a row
   * @param z modified: one a column
   * @param sample which read of these weights this is, for the noise that it has
   */
  void forward(double[] x, double[] z, long sample);

  /**
   * Σ_j δ_j·w_ij.
   *
   * @param delta one a column
   * @param sums modified: one a row
   * @param sample which read of these weights this is, for the noise that it has
   */
  void backward(double[] delta, double[] sums, long sample);
}
