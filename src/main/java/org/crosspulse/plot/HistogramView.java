package org.crosspulse.plot;

import java.util.List;
import org.crosspulse.learn.Histogram;

/**
 * The part of a range that weights have used, in rows of a picture.
 *
 * <p>Rows count from the low end. The first and the last few are not bins: they show the weights
 * that are at that end, where it is in view.
 *
 * @param first bin in view
 * @param last bin in view, and one more
 * @param bins in one row; divides both
 * @param lowRows for the weights at the low end
 * @param highRows for the weights at the high end
 */
record HistogramView(int first, int last, int bins, int lowRows, int highRows) {
  private static final int MOST_ROWS = 250;
  private static final int LEAST_ROWS = 40;

  /** Fewer in a row would be more noise than shape. */
  private static final int WEIGHTS_IN_A_ROW = 10;

  private static final int END_ROWS_PART = 25;

  /** Numbers of bins in a row that divide any number of bins that histograms have. */
  private static final List<Integer> DIVISORS = List.of(1, 2, 4, 5, 8, 10, 16, 20, 25, 40, 50);

  /** What holds all weights; the whole range where that is half of it or more. */
  static HistogramView of(List<Histogram> histograms) {
    int all = histograms.get(0).counts().size();
    int first = all;
    int last = 0;
    for (Histogram histogram : histograms) {
      first = Math.min(first, histogram.atLow() > 0 ? 0 : firstUsed(histogram, all));
      last = Math.max(last, histogram.atHigh() > 0 ? all : lastUsed(histogram));
    }
    int margin = 1 + Math.max(0, last - first) / 10;
    first = Math.max(0, first - margin);
    last = Math.min(all, last + margin);
    int rows = histograms.get(0).total() / WEIGHTS_IN_A_ROW;
    int most = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, rows));
    return 2 * (last - first) >= all ? inRows(0, all, all, most) : inRows(first, last, all, most);
  }

  private static HistogramView inRows(int first, int last, int all, int most) {
    int bins =
        DIVISORS.stream()
            .filter(each -> all % each == 0 && last - first <= each * most)
            .findFirst()
            .orElseThrow();
    int from = first / bins * bins;
    int to = Math.min(all, (last + bins - 1) / bins * bins);
    int endRows = Math.max(1, (to - from) / bins / END_ROWS_PART);
    return new HistogramView(from, to, bins, from == 0 ? endRows : 0, to == all ? endRows : 0);
  }

  private static int firstUsed(Histogram histogram, int all) {
    int bin = 0;
    while (bin < all && histogram.counts().get(bin) == 0) {
      bin++;
    }
    return bin;
  }

  private static int lastUsed(Histogram histogram) {
    int bin = histogram.counts().size();
    while (bin > 0 && histogram.counts().get(bin - 1) == 0) {
      bin--;
    }
    return bin;
  }

  int rows() {
    return lowRows + (last - first) / bins + highRows;
  }

  /** Weights in a row. */
  int count(Histogram histogram, int row) {
    if (row < lowRows) {
      return histogram.atLow();
    }
    if (row >= rows() - highRows) {
      return histogram.atHigh();
    }
    int from = first + (row - lowRows) * bins;
    return histogram.count(from, from + bins);
  }

  /** Part of the whole range that is in view. */
  double partOf(Histogram histogram) {
    return (double) (last - first) / histogram.counts().size();
  }

  /** The value at the bottom of the first row. */
  double bottom(Histogram histogram) {
    return histogram.edge(first) - lowRows * rowHeight(histogram);
  }

  /** The value at the top of the last row. */
  double top(Histogram histogram) {
    return histogram.edge(last) + highRows * rowHeight(histogram);
  }

  double rowHeight(Histogram histogram) {
    return (histogram.high() - histogram.low()) * bins / histogram.counts().size();
  }
}
