package org.crosspulse.inspect;

import com.google.common.base.Splitter;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.InputText;
import org.jspecify.annotations.Nullable;

/** The histograms of a run's arrays over its epochs, from {@code histograms.csv}. */
final class WeightHistory {
  private static final String HEADER = "epoch,array,quantity,from,to,weights";
  private static final int MOST_BINS = 200;
  private static final int LEAST_BINS = 12;
  private static final int FIELDS = 6;

  private final List<Bin> bins;

  /** A bin that is not empty; of no width at an end of the range. */
  private record Bin(int epoch, int layer, String quantity, double from, double to, int count) {
    boolean isPossible() {
      boolean isStretch = Double.isFinite(from) && Double.isFinite(to) && from <= to;
      return isStretch && epoch >= 0 && layer >= 0 && count > 0;
    }

    double middle() {
      return (from + to) / 2;
    }
  }

  private WeightHistory(List<Bin> bins) {
    this.bins = bins;
  }

  /**
   * Reads the file; nothing where there is none.
   *
   * @param layers neurons of each layer, inputs first
   * @param epochs of the run
   * @throws BadInputException where it is not that of this run
   */
  static WeightHistory read(Path folder, List<Integer> layers, List<Integer> epochs)
      throws IOException {
    Path file = folder.resolve("histograms.csv");
    List<Bin> bins = new ArrayList<>();
    if (Files.exists(file)) {
      List<String> lines = InputText.lines(file, "a table of " + HEADER);
      if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
        String found = lines.isEmpty() ? "nothing" : quoted(lines.get(0));
        throw BadInputException.inFile(file + ":1", found, HEADER);
      }
      for (int line = 1; line < lines.size(); line++) {
        bins.add(bin(lines.get(line), file + ":" + (line + 1)));
      }
      requireAllWeights(file, bins, layers, epochs);
    }
    return new WeightHistory(bins);
  }

  private static Bin bin(String line, String place) {
    List<String> fields = Splitter.on(',').splitToList(line);
    try {
      if (fields.size() == FIELDS) {
        Bin bin =
            new Bin(
                Integer.parseInt(fields.get(0)),
                Integer.parseInt(fields.get(1)),
                fields.get(2),
                Double.parseDouble(fields.get(3)),
                Double.parseDouble(fields.get(4)),
                Integer.parseInt(fields.get(5)));
        if (bin.isPossible()) {
          return bin;
        }
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw BadInputException.inFile(place, quoted(line), HEADER);
  }

  private static String quoted(String line) {
    return '"' + line + '"';
  }

  /** The bins of an array have each of its weights once, after every epoch of the run. */
  private static void requireAllWeights(
      Path file, List<Bin> bins, List<Integer> layers, List<Integer> epochs) {
    Table<Integer, Integer, Long> counts = HashBasedTable.create();
    bins.forEach(
        bin -> {
          Long before = counts.get(bin.epoch, bin.layer);
          counts.put(bin.epoch, bin.layer, bin.count + (before == null ? 0 : before));
        });
    for (int epoch : Sets.union(counts.rowKeySet(), Set.copyOf(epochs))) {
      for (int layer = 0; layer + 1 < layers.size(); layer++) {
        long weights = (long) layers.get(layer) * layers.get(layer + 1);
        Long found = counts.get(epoch, layer);
        if (found == null || found != weights) {
          throw BadInputException.inFile(
              file,
              String.format(
                  "%d weights of array %d after epoch %d", found == null ? 0 : found, layer, epoch),
              String.format("%d, those of a run with %s", weights, layers));
        }
      }
    }
  }

  /** The epochs that have one, 0 before training. */
  SortedSet<Integer> epochs() {
    return bins.stream().map(Bin::epoch).collect(Collectors.toCollection(TreeSet::new));
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
    int most = mostBins(wanted.stream().mapToInt(Bin::count).sum());
    int together = (all + most - 1) / most;
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

  /** Few weights in many bins would be a comb: with twice their root a bin has several. */
  private static int mostBins(int weights) {
    return (int) Math.max(LEAST_BINS, Math.min(MOST_BINS, 2 * Math.sqrt(weights)));
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
