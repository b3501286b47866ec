package org.crosspulse.device.model;

/**
 * The current of JART VCM v1b as an explicit function of voltage and vacancy density, in place of
 * the published equations, which have to be solved for it.
 *
 * <p>With n = ln(N / 4·10²³ m⁻³): I = p_1·[p_2(e^{(n − p_3)/p_4} − 1) + (n − p_3)] + p_5/(p_6 +
 * p_7·(p_8·e^{n − p_9})^{−p_10})^{1/p_11}, the p being functions of the voltage that were fitted
 * for the model's standard parameters.
 *
 * <p>Source: JART-TUD, doi:10.1109/SMACD58065.2023.10192107.
 */
final class JartCurrent {
  private static final double REFERENCE_DENSITY = 40 * 1e22;

  private JartCurrent() {}

  /**
   * I (A), of the sign of the voltage; rises with the density for positive voltages and falls for
   * negative ones.
   *
   * @param volts across the cell in the source's sign: negative sets (V)
   * @param density N (1/m³)
   */
  static double amperes(double volts, double density) {
    double n = Math.log(density / REFERENCE_DENSITY);
    return volts >= 0 ? positive(volts, n) : negative(volts, n);
  }

  private static double positive(double v, double n) {
    double p5 = 1.3769e-3 * (1 - Math.exp(-0.081819 * v));
    double p6 = 0.19687 - 0.021833 * v;
    double p7 = -97.606 + 7.825 * v + 99.296 * Math.exp(-0.071092 * v);
    double p8 = 0.11713 + 0.08137 * v;
    double p10 = 0.97733 + 0.035214 * v + 0.012856 * v * v;
    double p11 = 0.94207 + 0.038953 * v + 0.023436 * v * v;
    return p5 / Math.pow(p6 + p7 * Math.pow(p8 * Math.exp(n), -p10), 1 / p11);
  }

  private static double negative(double v, double n) {
    double p1 = 1.183 * (-2.7034e-3 * v - 4.5379e-6 * v * v) / (1 + 0.99115 * v + 0.44093 * v * v);
    double p2 = -2595.5;
    double p3 = 6.8845 - 0.58995 * v;
    double p4 = 2589 + 2.9537 * Math.exp(0.54031 * v);
    double p5 = 6.4705e-4 * v + 5.1529e-5 * v * v;
    double p7 = 0.11708;
    double p9 = 3.9052 + 5.7078 / (1 + Math.exp((v + 0.45637) / 1.431));
    double p10 = 0.46925 + 3.00385 / (1 + Math.exp((v + 1.1871) / 0.56947));
    double p11 = 1 / (10.667 - 10.53888 / (1 + Math.exp((v - 0.74414) / 0.42381)));
    double first = p1 * (p2 * Math.expm1((n - p3) / p4) + (n - p3));
    return first + p5 / Math.pow(1 + p7 * Math.pow(Math.exp(n - p9), -p10), 1 / p11);
  }
}
