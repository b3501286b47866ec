package org.crosspulse.learn;

import com.google.common.primitives.Ints;
import java.util.List;

/**
 * How the weights of one array are spread over the range that they can have.
 *
 * <p>Each is counted once: in a bin, or as one that is at an end. A device is at an end where its
 * state cannot move further; a plain number, which has no bounds, where it is beyond the range that
 * a device would have.
 *
 * @param quantity what was counted
 * @param low of the lowest bin: for devices that differ, the least that any of them can have
 * @param high of the highest bin, accordingly
 * @param counts weights in each of the equal bins, lowest first
 * @param atLow weights at the low end
 * @param atHigh weights at the high end
 */
public record Histogram(
    Quantity quantity, double low, double high, List<Integer> counts, int atLow, int atHigh) {
  /** Many, because a first layer uses a small part of the range. */
  static final int BINS = 2000;

  /** Copies the list. */
  public Histogram {
    counts = List.copyOf(counts);
  }

  /** What is counted, and its unit. */
  public enum Quantity {
    /** Conductances of devices (S). */
    CONDUCTANCE,
    /** Weights that are plain numbers. */
    WEIGHT
  }

  /** Where a bin begins; for the number of bins, where the last one ends. */
  public double edge(int bin) {
    double part = (double) bin / counts.size();
    return (1 - part) * low + part * high;
  }

  /** Weights in some bins, from one to before another. */
  public int count(int from, int to) {
    return counts.subList(from, to).stream().mapToInt(Integer::intValue).sum();
  }

  /** All weights. */
  public int total() {
    return count(0, counts.size()) + atLow + atHigh;
  }

  /** Counts the weights of an array. */
  static final class Counter {
    private final Quantity quantity;
    private final double low;
    private final double high;
    private final int[] counts = new int[BINS];
    private int atLow;
    private int atHigh;

    /**
     * Nothing counted yet.
     *
     * @param low end of the range
     * @param high end of the range, &gt; low
     */
    Counter(Quantity quantity, double low, double high) {
      this.quantity = quantity;
      this.low = low;
      this.high = high;
    }

    /** Counts one that is inside its range; rounding may put it just outside. */
    void add(double value) {
      int bin = (int) (counts.length * ((value - low) / (high - low)));
      counts[Math.max(0, Math.min(counts.length - 1, bin))]++;
    }

    void addAtLow() {
      atLow++;
    }

    void addAtHigh() {
      atHigh++;
    }

    Histogram result() {
      return new Histogram(quantity, low, high, Ints.asList(counts), atLow, atHigh);
    }
  }
}
