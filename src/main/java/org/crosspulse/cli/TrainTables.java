package org.crosspulse.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosspulse.learn.Confusion;
import org.crosspulse.learn.Drift;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Histogram;

/** The numbers behind the pictures of a {@code train} run, as CSV. */
final class TrainTables {
  private TrainTables() {}

  /**
   * A line a class with the samples that had each answer, and the right ones in percent, which is
   * empty where the test set has no such sample.
   */
  static String confusion(Confusion confusion, List<String> classNames) {
    StringBuilder text = new StringBuilder("class");
    for (int answer = 0; answer < confusion.answers(); answer++) {
      String name = answer < classNames.size() ? classNames.get(answer) : "output " + answer;
      text.append(',').append(name);
    }
    text.append(",right_percent\n");
    for (int truth = 0; truth < confusion.classes(); truth++) {
      int row = truth;
      String counts =
          IntStream.range(0, confusion.answers())
              .mapToObj(answer -> Integer.toString(confusion.count(row, answer)))
              .collect(Collectors.joining(","));
      double recall = confusion.recallPercent(truth);
      text.append(classNames.get(truth)).append(',').append(counts).append(',');
      text.append(Double.isNaN(recall) ? "" : Double.toString(recall)).append('\n');
    }
    return text.toString();
  }

  /**
   * A line for each bin that is not empty, of every array before training (epoch 0) and after each
   * epoch. Those at an end of their range have a line of their own, whose bin has no width.
   */
  static String histograms(List<Histogram> initial, List<EpochResult> epochs) {
    StringBuilder text = new StringBuilder("epoch,array,quantity,from,to,weights\n");
    append(text, 0, initial);
    epochs.forEach(epoch -> append(text, epoch.epoch(), epoch.histograms()));
    return text.toString();
  }

  /** A line for each array and epoch, in units of weight, summed over the cells. */
  static String drift(List<EpochResult> epochs) {
    StringBuilder text = new StringBuilder("epoch,array,activity,asked,made,drift,balance\n");
    for (EpochResult epoch : epochs) {
      for (int array = 0; array < epoch.drifts().size(); array++) {
        Drift drift = epoch.drifts().get(array);
        text.append(epoch.epoch()).append(',').append(array).append(',');
        text.append(drift.activity()).append(',').append(drift.asked()).append(',');
        text.append(drift.made()).append(',').append(drift.drift()).append(',');
        text.append(drift.balance()).append('\n');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int epoch, List<Histogram> histograms) {
    for (int array = 0; array < histograms.size(); array++) {
      Histogram histogram = histograms.get(array);
      String start = epoch + "," + array + "," + quantity(histogram) + ",";
      append(text, start, histogram.low(), histogram.low(), histogram.atLow());
      for (int bin = 0; bin < histogram.counts().size(); bin++) {
        int count = histogram.counts().get(bin);
        append(text, start, histogram.edge(bin), histogram.edge(bin + 1), count);
      }
      append(text, start, histogram.high(), histogram.high(), histogram.atHigh());
    }
  }

  private static String quantity(Histogram histogram) {
    return switch (histogram.quantity()) {
      case CONDUCTANCE -> "siemens";
      case WEIGHT -> "weight";
    };
  }

  private static void append(StringBuilder text, String start, double from, double to, int count) {
    if (count > 0) {
      text.append(start).append(from).append(',').append(to).append(',');
      text.append(count).append('\n');
    }
  }
}
