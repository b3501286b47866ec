package org.crosspulse.variability;

/**
 * Noise that is drawn anew every time.
 *
 * @param step standard deviation of a step, as a part of that step: from cycle to cycle
 * @param range standard deviation of a step, as a part of the state's range, for pulses beyond the
 *     threshold
 * @param read standard deviation of each device's current in a read, as a part of that current
 * @param electrodeVolts standard deviation of the voltage of each pulse on each line (V)
 */
public record NoiseLevels(double step, double range, double read, double electrodeVolts) {
  /** None. */
  public static final NoiseLevels NONE = new NoiseLevels(0, 0, 0, 0);

  /** Whether no step is noisy. */
  public boolean stepsAreExact() {
    return step == 0 && range == 0;
  }
}
