package org.crosspulse.device;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts [0, 1] into {@link FlowPiece}s of the motion at one voltage.
 *
 * <p>Pieces begin anew at the kinks of the rate, at the destination, and where motion sets in; what
 * is not accurate is halved.
 */
final class FlowBuilder {
  /** Below this rate (1/s) a state would need 3,000 years for the rounding of its range. */
  private static final double STILL_PER_SECOND = 1e-27;

  /** Below this width a piece is within the rounding of the range. */
  private static final double NARROWEST = 0x1p-52;

  private static final double WIDEST = 0x1p-4;
  private static final int MOST_PIECES = 6000;

  private final Memristor device;
  private final double volts;
  private final double end;

  FlowBuilder(Memristor device, double volts) {
    this.device = device;
    this.volts = volts;
    this.end = device.destination(volts);
  }

  /** The pieces from 0 to 1, or null where it takes too many. */
  @Nullable List<FlowPiece> build() {
    List<FlowPiece> done = new ArrayList<>();
    Deque<double[]> open = intervals();
    while (!open.isEmpty()) {
      if (done.size() + open.size() > MOST_PIECES) {
        return null;
      }
      double[] ends = open.pop();
      double cut = cut(ends[0], ends[1]);
      FlowPiece piece = Double.isNaN(cut) ? piece(ends[0], ends[1]) : null;
      if (piece == null) {
        double middle = Double.isNaN(cut) ? (ends[0] + ends[1]) / 2 : cut;
        open.push(new double[] {middle, ends[1]});
        open.push(new double[] {ends[0], middle});
      } else {
        done.add(piece);
      }
    }
    return done;
  }

  private Deque<double[]> intervals() {
    double[] cuts =
        DoubleStream.concat(
                Arrays.stream(device.kinks()),
                DoubleStream.concat(
                    DoubleStream.of(end), DoubleStream.iterate(0, x -> x <= 1, x -> x + WIDEST)))
            .filter(state -> state >= 0 && state <= 1)
            .sorted()
            .distinct()
            .toArray();
    Deque<double[]> intervals = new ArrayDeque<>();
    for (int k = 1; k < cuts.length; k++) {
      intervals.add(new double[] {cuts[k - 1], cuts[k]});
    }
    return intervals;
  }

  /** How fast a state moves towards the destination; 0 where it does not (1/s). */
  private double speed(double state) {
    double rate = device.rate(volts, state);
    double speed = end > state ? rate : -rate;
    return speed > STILL_PER_SECOND ? speed : 0;
  }

  /** Where motion sets in or ends inside an interval; not a number where it does not. */
  private double cut(double from, double to) {
    double[] states = FlowSeries.sample(t -> (from + to) / 2 + (to - from) / 2 * t);
    for (int k = 1; k < states.length; k++) {
      // The nodes fall from 1 to −1.
      if ((speed(states[k]) > 0) != (speed(states[k - 1]) > 0)) {
        double cut = boundary(states[k], states[k - 1]);
        return cut > from && cut < to ? cut : Double.NaN;
      }
    }
    return Double.NaN;
  }

  /** The least state of those on the upper side of a change from still to moving or back. */
  private double boundary(double from, double to) {
    boolean moves = speed(from) > 0;
    double low = from;
    double high = to;
    double middle = low + (high - low) / 2;
    while (middle > low && middle < high) {
      if ((speed(middle) > 0) == moves) {
        low = middle;
      } else {
        high = middle;
      }
      middle = low + (high - low) / 2;
    }
    return high;
  }

  private @Nullable FlowPiece piece(double from, double to) {
    boolean rises = end > from;
    double entry = rises ? from : to;
    double exit = rises ? to : from;
    boolean isNarrow = to - from <= NARROWEST || (from + to) / 2 == from || (from + to) / 2 == to;
    if (isStill(from, to) || (isNarrow && speed(entry) == 0)) {
      return FlowPiece.still(entry, exit);
    }
    DoubleUnaryOperator speed = this::speed;
    FlowPiece piece = FlowPiece.fit(speed, entry, exit);
    return piece == null && isNarrow ? FlowPiece.still(entry, exit) : piece;
  }

  private boolean isStill(double from, double to) {
    return Arrays.stream(FlowSeries.sample(t -> speed((from + to) / 2 + (to - from) / 2 * t)))
        .allMatch(speed -> speed == 0);
  }
}
