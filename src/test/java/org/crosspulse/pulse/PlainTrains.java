package org.crosspulse.pulse;

import java.math.BigInteger;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The deterministic placements once more, word by word and slowly: sets of slots. */
public final class PlainTrains {
  private PlainTrains() {}

  /** The slots of n pulses among K, shifted around the end where the placement may be. */
  public static NavigableSet<Integer> slots(Placement placement, int n, int slots, int shift) {
    NavigableSet<Integer> set = new TreeSet<>();
    for (int r = 0; r < n; r++) {
      set.add(
          switch (placement) {
            case ALIGNED -> r;
            case ANTI_ALIGNED -> slots - 1 - r;
            case SPREAD -> (evenly(r, n, slots) + shift) % slots;
            case VAN_DER_CORPUT, GOLDEN -> (rank(placement, r, slots) + shift) % slots;
            case BERNOULLI -> throw new IllegalArgumentException("chance");
          });
    }
    return set;
  }

  private static int evenly(int r, int n, int slots) {
    return BigInteger.valueOf(r)
        .multiply(BigInteger.valueOf(slots))
        .divide(BigInteger.valueOf(n))
        .intValueExact();
  }

  /** How many of the K numbers are below that of pulse r. */
  private static int rank(Placement placement, int r, int slots) {
    return (int)
        IntStream.range(0, slots)
            .filter(other -> number(placement, other) < number(placement, r))
            .count();
  }

  private static double number(Placement placement, int r) {
    return placement == Placement.GOLDEN
        ? ((r + 0.5) * ((Math.sqrt(5) - 1) / 2)) % 1
        : radicalInverse(r);
  }

  private static double radicalInverse(int number) {
    double place = 0.5;
    double inverse = 0;
    for (int left = number; left > 0; left /= 2) {
      inverse += place * (left % 2);
      place /= 2;
    }
    return inverse;
  }
}
