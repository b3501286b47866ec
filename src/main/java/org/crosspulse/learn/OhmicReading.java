package org.crosspulse.learn;

import org.crosspulse.crossbar.Conductances;

/**
 * Weights read through the devices and ideal wires: the lines of one side are driven with voltages
 * in proportion to their neurons' values, the currents of the other side are summed, and what a
 * column of reference conductances would carry is taken away.
 *
 * @param conductances of the array, less those of references of single cells, read once a batch
 * @param noisy conductances whose currents have the noise of a cell
 * @param scale of voltages and currents
 * @param noise of the devices' currents
 */
record OhmicReading(Conductances conductances, Conductances noisy, ReadScale scale, ReadNoise noise)
    implements Reading {
  @Override
  public void forward(double[] x, double[] z, long sample) {
    double gain = scale.gain(x);
    conductances.columnCurrents(x, gain, z);
    noise.addToColumns(noisy, x, gain, z, sample);
    scale.toWeightedSums(z, x, gain);
  }

  @Override
  public void backward(double[] delta, double[] sums, long sample) {
    double gain = scale.gain(delta);
    conductances.rowCurrents(delta, gain, sums);
    noise.addToRows(noisy, delta, gain, sums, sample);
    scale.toWeightedSums(sums, delta, gain);
  }
}
