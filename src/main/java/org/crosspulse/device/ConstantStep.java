package org.crosspulse.device;

/**
 * A pulse that moves every state by the same step until the bound: x ← clip(x + step).
 *
 * <p>The closed form of any model whose rate does not depend on the state. Several pulses are one
 * addition, and still the same to the last bit as one after another: between two powers of two all
 * doubles are multiples of one ulp, so that each addition rounds the step to the same multiple r of
 * it, and k of them give x + k·r exactly. Where a power of two is passed, or the step is just
 * between two multiples (a tie, which goes to even, now up, now down), the pulses are played
 * singly. Engines play {@link GridStep} in its place.
 */
public final class ConstantStep implements PulseMap {
  private static final long EXPONENT = 0x7ff0000000000000L;

  private final double step;

  /** States from here up to its double have an ulp under which the step is a tie. */
  private final double tieFrom;

  private ConstantStep(double step) {
    this.step = step;
    this.tieFrom = tieFrom(Math.abs(step));
  }

  /**
   * The pulse that moves a state by {@code step}.
   *
   * @param step change of x in one pulse, dimensionless, not NaN
   */
  public static PulseMap of(double step) {
    return step == 0 ? IdentityPulse.INSTANCE : new ConstantStep(step);
  }

  /** The change of x in one pulse. */
  double step() {
    return step;
  }

  /** A tie needs an ulp of twice the step's lowest bit. */
  private static double tieFrom(double step) {
    long mantissa = Double.doubleToRawLongBits(step) & ~EXPONENT;
    int zeros = mantissa == 0 ? 52 : Long.numberOfTrailingZeros(mantissa);
    double ulp = 2 * Math.scalb(Math.ulp(step), zeros);
    return Math.scalb(ulp, 52);
  }

  @Override
  public double after(double state) {
    return step > 0 ? Math.min(state + step, 1) : Math.max(state + step, 0);
  }

  @Override
  public double after(double state, int pulses) {
    double moved = state;
    int left = pulses;
    while (left > 0) {
      double low = binade(moved);
      double together = moved + left * ((moved + step) - moved);
      boolean stays = step > 0 ? together < Math.min(2 * low, 1) : together > low;
      if (stays && low != tieFrom) {
        return together;
      }
      // Singly until the next power of two is passed.
      do {
        double next = after(moved);
        if (next == moved) {
          // At the bound, or a step below half an ulp: no further pulse moves it either.
          return moved;
        }
        moved = next;
        left--;
      } while (left > 0 && binade(moved) == low);
    }
    return moved;
  }

  /** The power of two at or below a state; 0 for 0 and for what is too small to matter. */
  private static double binade(double state) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(state) & EXPONENT);
  }
}
