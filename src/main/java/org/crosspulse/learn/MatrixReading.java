package org.crosspulse.learn;

import org.crosspulse.crossbar.Conductances;

/**
 * Weights as plain numbers: they multiply like a matrix of conductances of the same values.
 *
 * @param matrix row-major weights
 */
record MatrixReading(Conductances matrix) implements Reading {
  @Override
  public void forward(double[] x, double[] z, long sample) {
    matrix.columnCurrents(x, 1, z);
  }

  @Override
  public void backward(double[] delta, double[] sums, long sample) {
    matrix.rowCurrents(delta, 1, sums);
  }
}
