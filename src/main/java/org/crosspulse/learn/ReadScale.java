package org.crosspulse.learn;

/**
 * The voltages of a read, and what its currents mean as weighted sums.
 *
 * <p>The strongest line gets {@code readVolts}, whatever its value: a broadcast gain that cancels
 * in the result and keeps every read inside the dead zone.
 *
 * @param weights from conductances to weights
 * @param readVolts largest voltage of a line (V)
 */
record ReadScale(WeightScale weights, double readVolts) {
  /** Volts per unit of value. */
  double gain(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest == 0 ? readVolts : readVolts / largest;
  }

  /**
   * Takes away what a line of reference conductances would carry with ideal wires.
   *
   * @param amperes modified: the current of each line that is read (A) becomes a weighted sum
   * @param driven values of the lines that are driven
   * @param gain their volts per unit of value
   */
  void toWeightedSums(double[] amperes, double[] driven, double gain) {
    double sumOfVolts = 0;
    for (double value : driven) {
      sumOfVolts += value * gain;
    }
    double referenceAmperes = weights.referenceSiemens() * sumOfVolts;
    double amperesPerUnit = weights.unitSiemens() * gain;
    for (int line = 0; line < amperes.length; line++) {
      amperes[line] = (amperes[line] - referenceAmperes) / amperesPerUnit;
    }
  }

  /**
   * The same with the measured current of a reference for each line.
   *
   * @param referenceAmperes of each line that is read, at the same voltages (A)
   */
  void lessReference(double[] amperes, double[] referenceAmperes, double gain) {
    double amperesPerUnit = weights.unitSiemens() * gain;
    for (int line = 0; line < amperes.length; line++) {
      amperes[line] = (amperes[line] - referenceAmperes[line]) / amperesPerUnit;
    }
  }
}
