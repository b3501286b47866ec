package org.crosspulse.qualify;

import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.crosspulse.device.Memristor;

/**
 * How straight the conductance runs over a train of equal pulses, from one end of the usable range.
 *
 * <p>With g(n) = (G(n) − G(0))/(G(N) − G(0)) after n of N pulses: the deviation is the largest
 * |g(n) − n/N|. The nonlinearity is NeuroSim's label: the largest distance of the curve from the
 * diagonal of the unit square, measured across it, over 0.07, which is what the entries of
 * NeuroSim's table have in common; positive for potentiation and negative for depression where the
 * first pulses make the largest steps, and of the other sign where they make the smallest. A
 * straight line has 0, and no curve has more than 10.1.
 *
 * <p>Source: P.-Y. Chen, X. Peng, S. Yu, NeuroSim+, IEDM (2017); its file of |NL| against the
 * length of the curve.
 *
 * @param pulses N
 * @param deviation largest |g(n) − n/N|, in parts of the way
 * @param nonlinearity NeuroSim's label NL
 * @param rSquared of the straight line fitted to G(n)
 * @param largestStep the largest step of a pulse over the mean one
 * @param reached where the train ended: 1 at the other end of the range, in parts of it
 */
public record Linearity(
    int pulses,
    double deviation,
    double nonlinearity,
    double rSquared,
    double largestStep,
    double reached) {
  private static final double DISTANCE_PER_LABEL = 0.07;

  /**
   * Plays the train.
   *
   * @param pulses how many, ≥ 1
   */
  public static Linearity of(Memristor device, UsableRange range, Drive drive, int pulses) {
    double[] siemens = train(device, range, drive, pulses);
    double way = siemens[pulses] - siemens[0];
    SimpleRegression line = new SimpleRegression();
    double largestStep = 0;
    double signed = 0;
    for (int n = 0; n <= pulses; n++) {
      line.addData(n, siemens[n]);
      double beyond = (siemens[n] - siemens[0]) / way - (double) n / pulses;
      signed = Math.abs(beyond) > Math.abs(signed) ? beyond : signed;
      if (n > 0) {
        largestStep = Math.max(largestStep, (siemens[n] - siemens[n - 1]) / way * pulses);
      }
    }
    int sign = drive.direction().sign();
    return new Linearity(
        pulses,
        Math.abs(signed),
        sign * signed / Math.sqrt(2) / DISTANCE_PER_LABEL,
        line.getRSquare(),
        largestStep,
        sign * way / range.siemens());
  }

  /** The conductances (S) after 0 … {@code pulses} pulses from the end where they begin. */
  public static double[] train(Memristor device, UsableRange range, Drive drive, int pulses) {
    double start = drive.direction() == Direction.UP ? range.low() : range.high();
    double[] states = PulseTrain.states(device, drive.volts(), drive.seconds(), start, pulses);
    double[] siemens = new double[states.length];
    for (int n = 0; n < states.length; n++) {
      siemens[n] = device.conductanceSiemens(states[n]);
    }
    return siemens;
  }
}
