package org.crosspulse.learn;

/**
 * The value of one pulse of a layer, for x or for δ: fixed, or following the layer's largest value,
 * which is broadcast to its neurons.
 *
 * <p>A unit that follows is the full scale over the slots, and the full scale is a peak detector
 * with a leak: after each batch it is the larger of the largest |value| of the batch and of its own
 * last value times 0.999 to the power of the samples. It stays between {@code least} and {@code
 * most}, and begins at {@code most}.
 *
 * @param least value of one pulse, &gt; 0
 * @param most value of one pulse; the same as {@code least} where it is fixed
 */
public record PulseUnit(double least, double most) {
  private static final double KEPT_PER_SAMPLE = 0.999;

  /** Checks the order. */
  public PulseUnit {
    if (!(least > 0 && least <= most && most < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a pulse must be worth > 0, and least <= most, were " + least + " and " + most);
    }
  }

  /** A unit that never changes. */
  public static PulseUnit fixed(double unit) {
    return new PulseUnit(unit, unit);
  }

  /** Whether it never changes. */
  public boolean isFixed() {
    return least == most;
  }

  /**
   * The unit after a batch.
   *
   * @param now in force during the batch
   * @param wanted the batch's largest |value| over the slots
   * @param samples of the batch
   */
  double next(double now, double wanted, int samples) {
    double leaked = now * Math.pow(KEPT_PER_SAMPLE, samples);
    return Math.min(most, Math.max(least, Math.max(leaked, wanted)));
  }
}
