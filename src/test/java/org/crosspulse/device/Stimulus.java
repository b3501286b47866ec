package org.crosspulse.device;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;

/**
 * A pulse that moves a device, and a state to start from.
 *
 * @param volts beyond one of the thresholds (V)
 * @param seconds such that the state would move by about {@code travel} at the rate of x = ½ (s)
 */
record Stimulus(double volts, double seconds, double state) {

  /** A pulse of a travel between two bounds; bounds far above 1 drive the state to its end. */
  static Stimulus of(Random random, Memristor device, double least, double most) {
    Thresholds thresholds = device.thresholds();
    double threshold = random.nextBoolean() ? thresholds.onVolts() : thresholds.offVolts();
    double volts = threshold * RandomCases.uniform(random, 1.05, 3);
    double travel = RandomCases.logUniform(random, least, most);
    return new Stimulus(volts, travel / Math.abs(device.rate(volts, 0.5)), state(random));
  }

  /** Any state, the bounds and their neighbourhood more often than chance would. */
  static double state(Random random) {
    double state = random.nextDouble();
    return RandomCases.pick(random, List.of(state, state, state, 0.0, 1.0, 1e-9, 1 - 1e-9, 0.5));
  }

  /** The state after the pulse. */
  double play(Memristor device) {
    return device.pulse(volts, seconds).after(state);
  }

  /** Whether the voltage raises the conductance of a device in this project's convention. */
  boolean raises(Memristor device) {
    return volts * device.thresholds().onVolts() > 0;
  }
}
