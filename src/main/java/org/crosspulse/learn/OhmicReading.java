package org.crosspulse.learn;

import org.crosspulse.crossbar.Conductances;

/**
 * Weights read through the devices: the lines of one side are driven with voltages in proportion to
 * their neurons' values, the currents of the other side are summed, and what a column of reference
 * conductances would carry is taken away.
 *
 * <p>The strongest line gets {@code readVolts}, whatever its value: a broadcast gain that cancels
 * in the result and keeps every read inside the dead zone.
 *
 * @param conductances of the array, read once a batch
 * @param scale from conductances to weights
 * @param readVolts largest voltage of a line (V)
 * @param noise of the devices' currents
 */
record OhmicReading(Conductances conductances, WeightScale scale, double readVolts, ReadNoise noise)
    implements Reading {
  @Override
  public void forward(double[] x, double[] z, long sample) {
    double gain = gain(x);
    conductances.columnCurrents(x, gain, z);
    noise.addToColumns(conductances, x, gain, z, sample);
    toWeightedSums(z, x, gain);
  }

  @Override
  public void backward(double[] delta, double[] sums, long sample) {
    double gain = gain(delta);
    conductances.rowCurrents(delta, gain, sums);
    noise.addToRows(conductances, delta, gain, sums, sample);
    toWeightedSums(sums, delta, gain);
  }

  /** Volts per unit of value. */
  private double gain(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest == 0 ? readVolts : readVolts / largest;
  }

  private void toWeightedSums(double[] amperes, double[] driven, double gain) {
    double sumOfVolts = 0;
    for (double value : driven) {
      sumOfVolts += value * gain;
    }
    double referenceAmperes = scale.referenceSiemens() * sumOfVolts;
    double amperesPerUnit = scale.unitSiemens() * gain;
    for (int line = 0; line < amperes.length; line++) {
      amperes[line] = (amperes[line] - referenceAmperes) / amperesPerUnit;
    }
  }
}
