package org.crosspulse.device.model;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.device.FlippedTerminals;
import org.crosspulse.device.Memristor;

/** Devices with random parameters, positive voltage raising the conductance unless it says so. */
public final class RandomDevices {
  // Below, near and above the exponents where the power window's closed form changes its shape.
  private static final List<Double> EXPONENTS = List.of(0.3, 0.5, 0.9, 1.0, 1.8, 2.0, 3.0);

  private RandomDevices() {}

  /** One of any model. */
  public static Memristor any(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> constantRate(random);
      case 1 -> new FlippedTerminals(pershinDiVentra(random, 0));
      case 2 -> new FlippedTerminals(pershinDiVentra(random, beta(random) / 50));
      default -> vteam(random, RandomCases.pick(random, List.of(Window.values())));
    };
  }

  /** The ideal device. */
  public static ConstantRate constantRate(Random random) {
    return new ConstantRate(
        threshold(random),
        -threshold(random),
        rate(random),
        -rate(random),
        minSiemens(random),
        1e-4);
  }

  /** VTEAM with one window and its exponents. */
  public static NormalisedVteam vteam(Random random, Window window) {
    // Joglekar's exponent is a whole number: others have a kink at ½ that no integrator resolves.
    List<Double> exponents = window == Window.JOGLEKAR ? List.of(1.0, 2.0, 5.0) : EXPONENTS;
    return new NormalisedVteam(
        direction(random, 1, exponents),
        direction(random, -1, exponents),
        minSiemens(random),
        1e-4,
        window);
  }

  private static NormalisedVteam.Direction direction(
      Random random, int sign, List<Double> exponents) {
    return new NormalisedVteam.Direction(
        sign * threshold(random),
        sign * rate(random),
        RandomCases.uniform(random, 0.5, 5),
        RandomCases.pick(random, exponents));
  }

  /** Pershin–Di Ventra in its source's sign: a positive voltage lowers the conductance. */
  public static PershinDiVentra pershinDiVentra(Random random, double alpha) {
    double onOhms = RandomCases.logUniform(random, 100, 1e4);
    return new PershinDiVentra(onOhms, 1e5, alpha, beta(random), threshold(random));
  }

  /** A rate beyond the threshold (Ω/(V·s)) that makes steps like those of the other models. */
  public static double beta(Random random) {
    return 1e5 * rate(random);
  }

  private static double threshold(Random random) {
    return RandomCases.logUniform(random, 0.1, 5);
  }

  private static double rate(Random random) {
    return RandomCases.logUniform(random, 1, 1000);
  }

  private static double minSiemens(Random random) {
    return RandomCases.logUniform(random, 1e-8, 5e-5);
  }
}
