package org.crosspulse.qualify;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;

/**
 * How unlike the steps up and down of one pair of pulses are.
 *
 * <p>At each of 101 conductances evenly spaced over the usable range without a twentieth at either
 * end, where a bound would cut steps off, a = (ΔG₊ + ΔG₋)/(ΔG₊ − ΔG₋) with ΔG₊ &gt; 0 &gt; ΔG₋ the
 * steps of one pulse: 0 where they are alike, 1 where only the step up is left, −1 where only the
 * step down. The symmetry point is the conductance at which they are alike, where alternating
 * pulses hold a device (T. Gokmen, W. Haensch, Front. Neurosci. 14, 103, 2020).
 *
 * @param mean of a, its sign kept: does one direction win over the range?
 * @param meanSize of |a|: how unlike are the steps at a state?
 * @param symmetrySiemens the symmetry point nearest to the middle; NaN where there is none (S)
 * @param isEverywhere whether the steps are alike, to 0.1 %, at every state
 */
public record Asymmetry(
    double mean, double meanSize, double symmetrySiemens, boolean isEverywhere) {
  private static final int STATES = 101;
  private static final double TRIM = 0.05;
  private static final double ALIKE = 1e-3;
  private static final int HALVINGS = 60;

  /** Measures a pair of pulses. */
  public static Asymmetry of(Memristor device, UsableRange range, Drive up, Drive down) {
    PulseMap raising = up.full(device);
    PulseMap lowering = down.full(device);
    double[] all = new double[STATES];
    double sum = 0;
    double sizes = 0;
    double largest = 0;
    for (int k = 0; k < STATES; k++) {
      all[k] = at(device, range, raising, lowering, part(k));
      sum += all[k];
      sizes += Math.abs(all[k]);
      largest = Math.max(largest, Math.abs(all[k]));
    }
    boolean everywhere = largest <= ALIKE;
    double part = everywhere ? 0.5 : crossing(device, range, raising, lowering, all);
    return new Asymmetry(
        sum / STATES, sizes / STATES, range.lowSiemens() + part * range.siemens(), everywhere);
  }

  private static double part(double k) {
    return TRIM + (1 - 2 * TRIM) * k / (STATES - 1);
  }

  private static double at(
      Memristor device, UsableRange range, PulseMap up, PulseMap down, double part) {
    double state = range.stateAt(device, part);
    double raised = Drive.change(device, up, state);
    double lowered = Drive.change(device, down, state);
    return raised == lowered ? 0 : (raised + lowered) / (raised - lowered);
  }

  /** The part of the range at which a is 0, nearest to the middle; NaN where it is nowhere. */
  private static double crossing(
      Memristor device, UsableRange range, PulseMap up, PulseMap down, double[] all) {
    double found = Double.NaN;
    for (int k = 1; k < STATES; k++) {
      double middle = part(k - 0.5);
      if (all[k - 1] * all[k] <= 0
          && !(Math.abs(found - 0.5) < Math.abs(middle - 0.5))
          && all[k - 1] != all[k]) {
        found = middle;
      }
    }
    if (Double.isNaN(found)) {
      return found;
    }
    double low = found - part(0.5) + part(0);
    double high = found + part(0.5) - part(0);
    double sign = Math.signum(at(device, range, up, down, high));
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (at(device, range, up, down, middle) * sign > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }
}
