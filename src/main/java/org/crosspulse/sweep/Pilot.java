package org.crosspulse.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Set;

/**
 * A few points, spread over a share and run before the others: what all of them will take, and
 * which numbers they have.
 *
 * @param records of the points
 * @param secondsPerPoint of one thread, the median: the first points of a process are slow (s)
 * @param bytesPerPoint in the ledger and the tables, about
 */
public record Pilot(List<PointRecord> records, double secondsPerPoint, double bytesPerPoint) {
  private static final int MOST_POINTS = 12;
  private static final double MOST_SECONDS = 1;

  /** Text of the numbers, in the ledger, in CSV and in Parquet. */
  private static final double COPIES = 2.5;

  /** Copies the list. */
  public Pilot {
    records = List.copyOf(records);
  }

  /**
   * Runs at most a dozen points and begins none after a second. They are points like others: in the
   * ledger, and not run again.
   *
   * @param share of the plan that they are taken from
   */
  public static Pilot run(SweepPlan plan, Shard share, PointRunner runner, Ledger ledger)
      throws IOException {
    List<PointRecord> records = new ArrayList<>();
    runner.run(new Spread(share, plan.count()), ledger, records::add);
    double[] seconds = records.stream().mapToDouble(PointRecord::seconds).sorted().toArray();
    double middle = seconds.length == 0 ? 0 : seconds[seconds.length / 2];
    double bytes = records.stream().mapToDouble(Pilot::bytes).average().orElse(0);
    return new Pilot(records, middle, bytes);
  }

  private static double bytes(PointRecord point) {
    int text = point.parameters().toString().length() + point.metrics().toString().length();
    return COPIES * (text + point.error().length());
  }

  /** The names of the numbers that the points have. */
  public Set<String> metrics() {
    Set<String> names = new LinkedHashSet<>();
    records.forEach(point -> names.addAll(point.metrics().keySet()));
    return names;
  }

  /** About how long some points take on some threads (s). */
  public double seconds(long points, int threads) {
    return points * secondsPerPoint / Math.min(threads, Math.max(1, points));
  }

  /** Indices from the first to the last, as long as there is time. */
  private static final class Spread implements PrimitiveIterator.OfLong {
    private final long begin = System.nanoTime();
    private final long[] indices;
    private int next;

    Spread(Shard share, long all) {
      long count = share.points(all);
      int points = (int) Math.min(count, MOST_POINTS);
      this.indices = new long[points];
      Arrays.setAll(indices, number -> share.index(place(number, points, count)));
    }

    private static long place(int number, int points, long count) {
      return points == 1 ? 0 : Math.round((double) number * (count - 1) / (points - 1));
    }

    @Override
    public boolean hasNext() {
      boolean isTime = next == 0 || (System.nanoTime() - begin) / 1e9 < MOST_SECONDS;
      return next < indices.length && isTime;
    }

    @Override
    public long nextLong() {
      if (next == indices.length) {
        throw new NoSuchElementException();
      }
      return indices[next++];
    }
  }
}
