package org.crosspulse.learn;

import com.google.common.primitives.Ints;
import java.util.List;

/**
 * What a network answered, for every class that was shown to it.
 *
 * @param classes rows: what the samples were
 * @param answers columns: the output neurons, at least as many
 * @param counts classes × answers samples, row-major
 */
public record Confusion(int classes, int answers, List<Integer> counts) {

  /** Copies the list; checks its size. */
  public Confusion {
    counts = List.copyOf(counts);
    if (classes < 1 || answers < classes || counts.size() != classes * answers) {
      throw new IllegalArgumentException(
          classes + " classes and " + answers + " answers cannot have " + counts.size());
    }
  }

  /** Samples of one class that had one answer. */
  public int count(int truth, int answer) {
    return counts.get(truth * answers + answer);
  }

  /** Samples of one class. */
  public int samples(int truth) {
    return sum(counts.subList(truth * answers, (truth + 1) * answers));
  }

  /** All samples. */
  public int samples() {
    return sum(counts);
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** Right answers among the samples of one class (%); NaN where there is no such sample. */
  public double recallPercent(int truth) {
    return 100.0 * count(truth, truth) / samples(truth);
  }

  /** Wrong answers among all samples (%). */
  public double errorPercent() {
    int wrong = samples();
    for (int truth = 0; truth < classes; truth++) {
      wrong -= count(truth, truth);
    }
    return 100.0 * wrong / samples();
  }

  /** Counts answers; for one thread, and then added to those of the others. */
  static final class Counter {
    private final int answers;
    private final int[] counts;

    Counter(int classes, int answers) {
      this.answers = answers;
      this.counts = new int[classes * answers];
    }

    void add(int truth, int answer) {
      counts[truth * answers + answer]++;
    }

    Counter plus(Counter other) {
      for (int cell = 0; cell < counts.length; cell++) {
        counts[cell] += other.counts[cell];
      }
      return this;
    }

    Confusion result() {
      return new Confusion(counts.length / answers, answers, Ints.asList(counts));
    }
  }
}
