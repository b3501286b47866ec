package org.crosspulse.learn;

import org.crosspulse.device.Memristor;

/**
 * What a conductance means: w = (G − G_ref)/G_unit.
 *
 * <p>One memristor a weight, and one fixed reference for all: the middle of the device's range.
 *
 * @param referenceSiemens G_ref, the conductance of weight 0 (S)
 * @param unitSiemens G_unit, the conductance of one unit of weight (S)
 */
public record WeightScale(double referenceSiemens, double unitSiemens) {
  /**
   * The scale on which a device's whole range is −{@code limit} … {@code limit}.
   *
   * @param limit largest weight, &gt; 0
   */
  public static WeightScale of(Memristor device, double limit) {
    double lowest = device.conductanceSiemens(0);
    double highest = device.conductanceSiemens(1);
    return new WeightScale((lowest + highest) / 2, (highest - lowest) / (2 * limit));
  }

  /** The weight of a conductance (S). */
  public double weight(double siemens) {
    return (siemens - referenceSiemens) / unitSiemens;
  }

  /** The conductance (S) of a weight. */
  public double siemens(double weight) {
    return referenceSiemens + unitSiemens * weight;
  }

  /** The state of a weight; one at the limit may round to just outside its bound. */
  double state(Memristor device, double weight) {
    double state = device.stateAtConductance(siemens(weight));
    return Math.min(1, Math.max(0, state));
  }
}
