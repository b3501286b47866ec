package org.crosspulse.device;

import java.util.List;
import java.util.Optional;

/**
 * The motion of a device at one constant voltage, as a table that serves pulses of every duration.
 *
 * <p>At constant voltage dx/dt = f(x) moves a state one way only, and a pulse of duration T makes
 * X(S(x) + T) of it, with S(x) = ∫dx/f the time of flight and X its inverse. The table has both on
 * {@link FlowPiece}s. A look-up finds the piece of the state, adds the duration to its time since
 * the entry of that piece, and goes on through the pieces that are crossed on the way. So n pulses
 * of T are one of n·T (a device that is still at 0 V rests between them), a new pulse width needs
 * no new table, and a cell that is slower or faster by a factor is a duration of its own.
 *
 * <p>The table is within {@link TabulatedPulse#BOUND} of the integrator before or after the pulse,
 * in the same sense as there: what it gives for x is what the exact map gives for a state within
 * the bound of x, to within the bound. That holds for a look-up of any duration, thus for n pulses
 * too, and is tested for every shipped device without a closed form, full and half select. States
 * within 2⁻⁵² of one that never moves are taken as not moving.
 *
 * <p>Immutable.
 */
public final class FlowTable {
  private static final int CENTRE = 0;
  private static final int HALF = 1;
  private static final int PER_HALF = 2;

  /** σ a second: 2 over the seconds of the piece, 0 where nothing moves. */
  private static final int PACE = 3;

  private static final int TIME = 4;
  private static final int PLACE = TIME + FlowSeries.TERMS;
  private static final int STRIDE = PLACE + FlowSeries.TERMS;

  /** States share a bucket whose exponent and first bits are the same. */
  private static final int BUCKET_BITS = 7;

  private static final int SHIFT = 52 - BUCKET_BITS;
  private static final int FIRST_BUCKET = bits(0x1p-53);
  private static final int BUCKETS = bits(1) - FIRST_BUCKET + 1;

  private final double[] data;
  private final double[] starts;
  private final double[] exits;
  private final int[] firstInBucket;
  private final FlowDrift drift;

  private FlowTable(List<FlowPiece> pieces, FlowDrift drift) {
    this.drift = drift;
    this.data = new double[pieces.size() * STRIDE];
    this.starts = new double[pieces.size() + 1];
    this.exits = pieces.stream().mapToDouble(FlowPiece::exit).toArray();
    for (int index = 0; index < pieces.size(); index++) {
      store(pieces.get(index), index * STRIDE);
      starts[index] = Math.min(pieces.get(index).entry(), pieces.get(index).exit());
    }
    // Above every state: the last piece includes its upper end.
    starts[pieces.size()] = 2;
    this.firstInBucket = buckets(starts);
  }

  /**
   * Tabulates the motion at one voltage.
   *
   * @param volts constant voltage across the device (V)
   * @return empty where the rate is too rough for it
   */
  public static Optional<FlowTable> of(Memristor device, double volts) {
    List<FlowPiece> pieces = new FlowBuilder(device, volts).build();
    return pieces == null
        ? Optional.empty()
        : Optional.of(new FlowTable(pieces, new FlowDrift(device, volts, pieces)));
  }

  private void store(FlowPiece piece, int at) {
    double half = (piece.exit() - piece.entry()) / 2;
    data[at + CENTRE] = piece.entry() + half;
    data[at + HALF] = half;
    data[at + PER_HALF] = 1 / half;
    data[at + PACE] = 2 / piece.seconds();
    System.arraycopy(piece.time(), 0, data, at + TIME, FlowSeries.TERMS);
    System.arraycopy(piece.place(), 0, data, at + PLACE, FlowSeries.TERMS);
  }

  private static int bits(double state) {
    return (int) (Double.doubleToRawLongBits(state) >> SHIFT);
  }

  private static int bucket(double state) {
    return Math.max(0, bits(state) - FIRST_BUCKET);
  }

  /** For each bucket the piece of its least state. */
  private static int[] buckets(double[] starts) {
    int[] first = new int[BUCKETS];
    int piece = 0;
    for (int bucket = 1; bucket < BUCKETS; bucket++) {
      double least = Double.longBitsToDouble((long) (bucket + FIRST_BUCKET) << SHIFT);
      while (starts[piece + 1] <= least) {
        piece++;
      }
      first[bucket] = piece;
    }
    return first;
  }

  private int find(double state) {
    int piece = firstInBucket[bucket(state)];
    while (starts[piece + 1] <= state) {
      piece++;
    }
    return piece;
  }

  /** The short motions at the same voltage. */
  FlowDrift drift() {
    return drift;
  }

  /**
   * What one pulse does.
   *
   * @param seconds its duration, ≥ 0 (s)
   */
  public PulseMap pulse(double seconds) {
    return seconds <= drift.usualSeconds()
        ? new DriftPulse(this, drift, seconds)
        : new FlowPulse(this, seconds);
  }

  /**
   * The state after some time at this table's voltage.
   *
   * @param state x in [0, 1]
   * @param seconds ≥ 0 (s)
   */
  public double after(double state, double seconds) {
    int piece = find(state);
    int at = piece * STRIDE;
    double pace = data[at + PACE];
    double part = seconds * pace;
    if (part == 0) {
      return state;
    }
    double t = (state - data[at + CENTRE]) * data[at + PER_HALF];
    double sigma = FlowSeries.evaluate(data, at + TIME, t) + part;
    if (sigma >= 1) {
      return beyond(piece, (sigma - 1) / pace);
    }
    return forward(state, inside(at, sigma), data[at + HALF]);
  }

  private double inside(int at, double sigma) {
    return data[at + CENTRE] + data[at + HALF] * FlowSeries.evaluate(data, at + PLACE, sigma);
  }

  /** Rounding must not move a state against the motion, or out of its range. */
  private static double forward(double from, double to, double direction) {
    if ((to - from) * direction > 0) {
      return to > 1 ? 1 : to < 0 ? 0 : to;
    }
    return from;
  }

  /** Where a state is that leaves a piece with time left. */
  private double beyond(int left, double seconds) {
    boolean rises = data[left * STRIDE + HALF] > 0;
    double remaining = seconds;
    int piece = left;
    while (true) {
      int next = piece + (rises ? 1 : -1);
      if (next < 0 || next >= exits.length) {
        return exits[piece];
      }
      int at = next * STRIDE;
      boolean goesOn = data[at + PACE] != 0 && data[at + HALF] > 0 == rises;
      if (!goesOn) {
        return exits[piece];
      }
      double sigma = remaining * data[at + PACE] - 1;
      if (sigma < 1) {
        return forward(exits[piece], inside(at, sigma), data[at + HALF]);
      }
      remaining = (sigma - 1) / data[at + PACE];
      piece = next;
    }
  }
}
