package org.crosspulse.device;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A pulse map looked up in a table: for models whose own map has to be integrated, where their
 * {@link FlowTable} cannot be made or does not apply.
 *
 * <p>The change φ(x) − x is approximated on [0, 1] by {@link ChebyshevPiece}s, which begin anew at
 * the map's corners. A piece is halved until it is accurate; pieces that shrink to {@link
 * #NARROWEST}, around a kink, are taken as they are, which bounds their error by that width. The
 * integrator's own rounding sets how accurate a piece can be: the finer of two tables is taken that
 * does not need too many pieces, and where there is none the exact map is used.
 *
 * <p>What the table gives for x is what the exact map gives for a state within {@link #BOUND} of x,
 * to within {@link #BOUND} (tested for every shipped device): where a runaway makes the map steep,
 * the rounding of the state before the pulse counts for more than the table. A table takes some
 * hundred to some thousand integrations to make. Measured on five shipped devices, a look-up took
 * 26 to 44 ns, an integration 5 to 52 µs.
 */
public final class TabulatedPulse implements PulseMap {
  /** Largest error of a look-up, of the state's range, before the pulse or after it. */
  public static final double BOUND = 1e-12;

  private static final double LOOSEST = 1.6e-13;
  private static final double TIGHTEST = 1e-14;
  private static final double NARROWEST = 2e-13;
  private static final int MOST_PIECES = 400;

  private final double[] starts;
  private final ChebyshevPiece[] pieces;

  private TabulatedPulse(List<ChebyshevPiece> pieces) {
    this.starts = pieces.stream().mapToDouble(ChebyshevPiece::start).toArray();
    this.pieces = pieces.toArray(ChebyshevPiece[]::new);
  }

  /**
   * Tabulates a map.
   *
   * @param exact maps [0, 1] into itself and rises with the state
   * @return the table, or {@code exact} where it cannot be tabulated
   */
  public static PulseMap of(PulseMap exact) {
    List<ChebyshevPiece> pieces = pieces(exact, LOOSEST);
    if (pieces.size() > MOST_PIECES) {
      return exact;
    }
    List<ChebyshevPiece> finer = pieces(exact, TIGHTEST);
    return new TabulatedPulse(finer.size() > MOST_PIECES ? pieces : finer);
  }

  /** The pieces in order, or more than {@link #MOST_PIECES} of them where they did not suffice. */
  private static List<ChebyshevPiece> pieces(PulseMap exact, double accuracy) {
    List<ChebyshevPiece> done = new ArrayList<>();
    Deque<double[]> open = intervals(exact.corners());
    while (!open.isEmpty() && done.size() <= MOST_PIECES) {
      double[] ends = open.pop();
      ChebyshevPiece piece = ChebyshevPiece.of(exact, ends[0], ends[1]);
      if (ends[1] - ends[0] <= NARROWEST || piece.isAccurate(exact, accuracy)) {
        done.add(piece);
      } else {
        double middle = (ends[0] + ends[1]) / 2;
        open.push(new double[] {middle, ends[1]});
        open.push(new double[] {ends[0], middle});
      }
    }
    return done;
  }

  private static Deque<double[]> intervals(double[] corners) {
    Deque<double[]> intervals = new ArrayDeque<>();
    double start = 0;
    for (double corner : corners) {
      intervals.add(new double[] {start, corner});
      start = corner;
    }
    intervals.add(new double[] {start, 1});
    return intervals;
  }

  @Override
  public double after(double state) {
    int found = Arrays.binarySearch(starts, state);
    ChebyshevPiece piece = pieces[found >= 0 ? found : -found - 2];
    return Math.min(1, Math.max(0, state + piece.change(state)));
  }
}
