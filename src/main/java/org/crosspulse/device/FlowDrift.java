package org.crosspulse.device;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Motions so short that the rate is the same all the way: x ← x + f(x)·T, for the half-select
 * pulses of devices without a dead zone.
 *
 * <p>States are sorted into buckets by their exponent and first bits; in each the rate is a cubic
 * polynomial, and it is known up to which duration the neglected second order, ½(fT)²·|f'/f|, and
 * the error of the polynomial stay below {@link #ACCURACY}. Longer pulses, states that are small or
 * next to where the rate is not smooth, and devices with too rough a rate go the long way through
 * the {@link FlowTable}.
 */
final class FlowDrift {
  /** Error of one look-up: a tenth of the rounding of a state near 1. */
  private static final double ACCURACY = 1e-17;

  /** What six checks may miss of an error or of a slope. */
  private static final double CHECK_ALLOWANCE = 4;

  private static final int BITS = 6;
  private static final int SHIFT = 52 - BITS;
  private static final int FIRST = bits(0x1p-14);
  private static final int BUCKETS = bits(1) - FIRST;

  private static final int MOST_SECONDS = 0;
  private static final int CENTRE = 1;
  private static final int RATE = 2;
  private static final int STRIDE = 8;
  private static final int NODES = 4;
  private static final double[] CHECKS = {-1, -0.65, -0.05, 0.03, 0.7, 1};

  private final double[] data = new double[BUCKETS * STRIDE];
  private final double usualSeconds;

  FlowDrift(Memristor device, double volts, List<FlowPiece> pieces) {
    boolean[] isRough = rough(device, volts, pieces);
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (!isRough[bucket]) {
        fit(device, volts, bucket);
      }
    }
    double[] most =
        IntStream.range(0, BUCKETS)
            .mapToDouble(bucket -> data[bucket * STRIDE + MOST_SECONDS])
            .filter(seconds -> seconds > 0)
            .sorted()
            .toArray();
    this.usualSeconds = most.length == 0 ? 0 : most[most.length / 10];
  }

  /** A duration for which nine in ten buckets serve: for longer ones it is not worth looking. */
  double usualSeconds() {
    return usualSeconds;
  }

  /** The buckets next to a state at which the motion is not smooth. */
  private static boolean[] rough(Memristor device, double volts, List<FlowPiece> pieces) {
    boolean[] isRough = new boolean[BUCKETS];
    DoubleStream edges =
        pieces.stream()
            .filter(FlowPiece::isStill)
            .flatMapToDouble(piece -> DoubleStream.of(piece.entry(), piece.exit()));
    DoubleStream places =
        DoubleStream.of(0, 1, device.destination(volts)).filter(state -> state >= 0);
    DoubleStream.concat(DoubleStream.concat(edges, places), Arrays.stream(device.kinks()))
        .forEach(state -> mark(isRough, bits(state) - FIRST));
    return isRough;
  }

  private static void mark(boolean[] isRough, int bucket) {
    for (int near = Math.max(0, bucket - 1); near <= Math.min(BUCKETS - 1, bucket + 1); near++) {
      isRough[near] = true;
    }
  }

  private static int bits(double state) {
    return (int) (Double.doubleToRawLongBits(state) >> SHIFT);
  }

  private static double least(int bucket) {
    return Double.longBitsToDouble((long) (bucket + FIRST) << SHIFT);
  }

  private void fit(Memristor device, double volts, int bucket) {
    double half = (least(bucket + 1) - least(bucket)) / 2;
    double centre = least(bucket) + half;
    double @Nullable [] cubic = cubic(device, volts, centre, half);
    if (cubic == null) {
      return;
    }
    double error = 0;
    double fastest = 0;
    double steepest = 0;
    for (double t : CHECKS) {
      double rate = Math.abs(device.rate(volts, centre + half * t));
      double found = Math.abs(value(cubic, 0, half * t));
      double slope = cubic[1] + half * t * (2 * cubic[2] + half * t * 3 * cubic[3]);
      error = Math.max(error, Math.abs(rate - found) / rate);
      fastest = Math.max(fastest, rate);
      steepest = Math.max(steepest, Math.abs(slope) / rate);
    }
    double byOrder = Math.sqrt(2 * ACCURACY / (CHECK_ALLOWANCE * steepest));
    double byFit = ACCURACY / (CHECK_ALLOWANCE * Math.max(error, 0x1p-52));
    // Not further than a part of the next bucket, for which the slope was not looked at.
    double way = Math.min(Math.min(byOrder, byFit), half / 8);
    double most = way / (CHECK_ALLOWANCE * fastest);
    int at = bucket * STRIDE;
    if (most > 0 && most < Double.POSITIVE_INFINITY) {
      data[at + MOST_SECONDS] = most;
      data[at + CENTRE] = centre;
      System.arraycopy(cubic, 0, data, at + RATE, NODES);
    }
  }

  /** The rate through four Chebyshev nodes as a polynomial of the distance from the centre. */
  private static double @Nullable [] cubic(
      Memristor device, double volts, double centre, double half) {
    double far = half * Math.cos(Math.PI / 8);
    double near = half * Math.cos(3 * Math.PI / 8);
    double farUp = device.rate(volts, centre + far);
    double farDown = device.rate(volts, centre - far);
    double nearUp = device.rate(volts, centre + near);
    double nearDown = device.rate(volts, centre - near);
    double least = Math.min(Math.min(farUp, farDown), Math.min(nearUp, nearDown));
    double most = Math.max(Math.max(farUp, farDown), Math.max(nearUp, nearDown));
    if (!(least > 0 || most < 0)) {
      return null;
    }
    double evenFar = (farUp + farDown) / 2;
    double evenNear = (nearUp + nearDown) / 2;
    double oddFar = (farUp - farDown) / (2 * far);
    double oddNear = (nearUp - nearDown) / (2 * near);
    double squares = far * far - near * near;
    double c2 = (evenFar - evenNear) / squares;
    double c3 = (oddFar - oddNear) / squares;
    return new double[] {evenNear - c2 * near * near, oddNear - c3 * near * near, c2, c3};
  }

  private static double value(double[] a, int at, double u) {
    double u2 = u * u;
    return (a[at] + a[at + 1] * u) + (a[at + 2] + a[at + 3] * u) * u2;
  }

  /** The state after {@code seconds}, or a negative number where it has to go the long way. */
  double after(double state, double seconds) {
    int bucket = bits(state) - FIRST;
    if (bucket < 0 || bucket >= BUCKETS) {
      return -1;
    }
    int at = bucket * STRIDE;
    return seconds <= data[at + MOST_SECONDS]
        ? state + seconds * value(data, at + RATE, state - data[at + CENTRE])
        : -1;
  }
}
