package org.crosspulse.inspect;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/** The histograms of a run's arrays over its epochs, from {@code histograms.csv}. */
final class WeightHistory {
  private static final int MOST_BINS = 200;
  private static final int FIELDS = 6;

  private final List<Bin> bins;

  /** A bin that is not empty; of no width at an end of the range. */
  private record Bin(int epoch, int layer, String quantity, double from, double to, int count) {
    double middle() {
      return (from + to) / 2;
    }
  }

  private WeightHistory(List<Bin> bins) {
    this.bins = bins;
  }

  /** Reads the file; nothing where there is none. */
  static WeightHistory read(Path folder) throws IOException {
    Path file = folder.resolve("histograms.csv");
    List<Bin> bins = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      List<String> lines = Files.readAllLines(file);
      for (int line = 1; line < lines.size(); line++) {
        bins.add(bin(lines.get(line), file + ":" + (line + 1)));
      }
    }
    return new WeightHistory(bins);
  }

  private static Bin bin(String line, String place) {
    List<String> fields = Splitter.on(',').splitToList(line);
    try {
      if (fields.size() == FIELDS) {
        return new Bin(
            Integer.parseInt(fields.get(0)),
            Integer.parseInt(fields.get(1)),
            fields.get(2),
            Double.parseDouble(fields.get(3)),
            Double.parseDouble(fields.get(4)),
            Integer.parseInt(fields.get(5)));
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw BadInputException.inFile(place, '"' + line + '"', "epoch,array,quantity,from,to,weights");
  }

  /** The epochs that have one, 0 before training. */
  List<Integer> epochs() {
    return bins.stream().map(Bin::epoch).distinct().sorted().toList();
  }

  /**
   * The histogram of an array after an epoch, in the same equal bins for every epoch; null where
   * there is none. The bins are those of the file, or as many of them together: others would have
   * now two of them, now three.
   */
  @Nullable Map<String, Object> document(int layer, int epoch) {
    List<Bin> ofLayer = bins.stream().filter(bin -> bin.layer == layer).toList();
    List<Bin> wanted = ofLayer.stream().filter(bin -> bin.epoch == epoch).toList();
    if (wanted.isEmpty()) {
      return null;
    }
    double low = ofLayer.stream().mapToDouble(Bin::from).min().orElseThrow();
    double high = ofLayer.stream().mapToDouble(Bin::to).max().orElseThrow();
    double width = width(ofLayer);
    int all = (int) Math.max(1, Math.round((high - low) / width));
    int together = (all + MOST_BINS - 1) / MOST_BINS;
    int[] counts = new int[(all + together - 1) / together];
    for (Bin bin : wanted) {
      int index = (int) ((bin.middle() - low) / (together * width));
      counts[Math.min(counts.length - 1, index)] += bin.count;
    }
    boolean isConductance = wanted.get(0).quantity.equals("siemens");
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("label", isConductance ? "Conductance" : "Weight");
    document.put("unit", isConductance ? "S" : "");
    document.put(
        "edges",
        IntStream.rangeClosed(0, counts.length)
            .mapToDouble(edge -> low + edge * together * width)
            .toArray());
    document.put("counts", counts);
    return document;
  }

  /** Of the file's bins, which are alike but for those at an end, which have none. */
  private static double width(List<Bin> bins) {
    return bins.stream()
        .mapToDouble(bin -> bin.to - bin.from)
        .filter(width -> width > 0)
        .min()
        .orElse(Math.max(Math.abs(bins.get(0).from) / 100, Double.MIN_NORMAL));
  }
}
