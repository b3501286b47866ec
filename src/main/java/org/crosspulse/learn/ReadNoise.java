package org.crosspulse.learn;

import org.crosspulse.crossbar.Conductances;
import org.crosspulse.variability.ArrayNoise;

/**
 * Noise of the currents that are summed in a read.
 *
 * <p>Each device's current has an error of its own in every read, normal with a standard deviation
 * of σ times that current. The sum over a line is then normal with σ·√Σi², and one draw for the
 * line does for all its devices.
 *
 * @param noise of the array
 * @param batch how many times the array was read before
 */
record ReadNoise(ArrayNoise noise, long batch) {
  private static final int BITS_OF_SAMPLE = 32;

  /** Adds the errors of a forward read to the currents of the columns (A). */
  void addToColumns(
      Conductances conductances, double[] x, double gain, double[] amperes, long sample) {
    if (noise.levels().read() > 0) {
      double[] squares = new double[amperes.length];
      conductances.columnSquares(x, gain, squares);
      for (int column = 0; column < amperes.length; column++) {
        amperes[column] += error(squares[column]) * noise.columnRead(column, read(sample));
      }
    }
  }

  /** Adds the errors of a backward read to the currents of the rows (A). */
  void addToRows(
      Conductances conductances, double[] delta, double gain, double[] amperes, long sample) {
    if (noise.levels().read() > 0) {
      double[] squares = new double[amperes.length];
      conductances.rowSquares(delta, gain, squares);
      for (int row = 0; row < amperes.length; row++) {
        amperes[row] += error(squares[row]) * noise.rowRead(row, read(sample));
      }
    }
  }

  private double error(double squareAmperes) {
    return noise.levels().read() * Math.sqrt(squareAmperes);
  }

  private long read(long sample) {
    return (batch << BITS_OF_SAMPLE) + sample;
  }
}
