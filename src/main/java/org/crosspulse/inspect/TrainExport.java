package org.crosspulse.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a training an exported page holds: the weights of the first, the best and the
 * last epoch and of some evenly between, as many histograms, and the first images of the test set
 * on each array, as far as there is room.
 */
final class TrainExport {
  private static final double PART_OF_WEIGHTS = 0.4;
  private static final double PART_OF_HISTOGRAMS = 0.15;
  private static final int MOST_SAMPLES = 10;

  /** Rather fewer images than fewer maps of each. */
  private static final int LEAST_MAPS = 4;

  /** Cells of a sample with their traces, those that move farthest. */
  private static final int TRACES = 8;

  private final TrainSite site;
  private final TrainSamples samples;
  private final ExportRoom room;

  TrainExport(TrainSite site, TrainSamples samples, ExportRoom room) {
    this.site = site;
    this.samples = samples;
    this.room = room;
  }

  /**
   * Chooses them.
   *
   * @param document of the training, as it is served
   * @param part told which part of the work is done
   */
  Exported of(Map<String, @Nullable Object> document, DoubleConsumer part) throws IOException {
    // With all that there might be, before anything takes its room.
    room.add(Map.of(TrainSite.TRAIN, ExportRoom.json(site.get(TrainSite.TRAIN))));
    long all = room.left();
    SortedSet<Integer> kept = site.weightEpochs();
    SortedSet<Integer> weights =
        some(kept, site.mainEpochs(), (long) (PART_OF_WEIGHTS * all), this::weights);
    SortedSet<Integer> histograms =
        some(site.histogramEpochs(), weights, (long) (PART_OF_HISTOGRAMS * all), this::histograms);
    int[] counts = addSamples(part);
    Map<String, @Nullable Object> train = site.train(weights, histograms, counts);
    room.replace(TrainSite.TRAIN, ExportRoom.json(Answer.json(train)));
    Map<String, @Nullable Object> exported = new LinkedHashMap<>(document);
    exported.put("exported", true);
    exported.put("note", note(kept.size() - weights.size(), counts));
    return new Exported(exported, room.documents());
  }

  /** The documents of an epoch. */
  private interface Documents {
    Map<String, String> of(int epoch) throws IOException;
  }

  private Map<String, String> weights(int epoch) throws IOException {
    return ofArrays(layer -> "api/train/weights/" + layer + "/" + epoch + ".bin");
  }

  private Map<String, String> histograms(int epoch) throws IOException {
    return ofArrays(layer -> "api/train/histogram/" + layer + "/" + epoch);
  }

  private Map<String, String> ofArrays(IntFunction<String> path) throws IOException {
    Map<String, String> documents = new LinkedHashMap<>();
    for (int layer = 0; layer < site.arrays(); layer++) {
      documents.put(path.apply(layer), ExportRoom.json(site.get(path.apply(layer))));
    }
    return documents;
  }

  /** Adds the documents of epochs, the main ones first; gives those there was room for. */
  private SortedSet<Integer> some(
      SortedSet<Integer> all, Collection<Integer> main, long bytes, Documents documents)
      throws IOException {
    SortedSet<Integer> added = new TreeSet<>();
    if (all.isEmpty()) {
      return added;
    }
    long ofEpoch = ExportRoom.bytes(documents.of(all.first()));
    Set<Integer> wanted = new LinkedHashSet<>(main);
    wanted.retainAll(all);
    wanted.addAll(even(List.copyOf(all), (int) (bytes / ofEpoch) - wanted.size()));
    for (int epoch : wanted) {
      if (room.add(documents.of(epoch))) {
        added.add(epoch);
      }
    }
    return added;
  }

  /** At most so many, evenly spaced, the first and the last among them. */
  static List<Integer> even(List<Integer> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<Integer> some = new ArrayList<>();
    for (int index = 0; index < most && most > 1; index++) {
      some.add(all.get((int) ((long) index * (all.size() - 1) / (most - 1))));
    }
    return some;
  }

  /** How many images of each array there was room for, from the first. */
  private int[] addSamples(DoubleConsumer part) throws IOException {
    int[] counts = new int[site.arrays()];
    long bytes = room.left() / MOST_SAMPLES / site.arrays();
    for (int image = 0; image < MOST_SAMPLES; image++) {
      for (int layer = 0; layer < counts.length; layer++) {
        boolean isNext = counts[layer] == image && image < samples.count(layer);
        if (isNext && room.add(sample(image, layer, bytes))) {
          counts[layer]++;
        }
        part.accept((image + (layer + 1.0) / counts.length) / MOST_SAMPLES);
      }
    }
    return counts;
  }

  private Map<String, String> sample(int image, int layer, long bytes) throws IOException {
    String base = "api/sample/" + image + "/" + layer + "/";
    TrainSamples.Played played = samples.played(image, layer);
    ExportedCycle cycle = new ExportedCycle(played.routes(), base);
    List<CellMap> maps = cycle.maps(Math.max(bytes, LEAST_MAPS * cycle.bytesOfMap()));
    Set<Integer> cells = LinesDocument.movedFarthest(played.sample().cycle().report(), TRACES);
    int columns = played.sample().cycle().after().columns();
    Map<String, @Nullable Object> document = samples.document(image, layer);
    document.put("exported", true);
    document.put("maps", maps.stream().map(CycleDocument::map).toList());
    document.put(
        "cells", cells.stream().map(cell -> new int[] {cell / columns, cell % columns}).toList());
    Map<String, String> documents = new LinkedHashMap<>(cycle.maps(maps));
    documents.putAll(cycle.traces(cells));
    documents.put(base + "document", ExportRoom.json(Answer.json(document)));
    return documents;
  }

  private String note(int leftOut, int[] counts) {
    List<String> sentences = new ArrayList<>();
    if (leftOut > 0) {
      String epochs = leftOut == 1 ? "one more epoch" : leftOut + " more epochs";
      sentences.add("The weights of " + epochs + " are left out.");
    }
    for (int layer = 0; layer < counts.length; layer++) {
      if (samples.count(layer) > 0) {
        sentences.add(ofSamples(layer, counts[layer]));
      }
    }
    if (IntStream.of(counts).anyMatch(count -> count > 0)) {
      sentences.add(
          "They have the traces of the cells that move farthest, which have a dot on the map, and of"
              + " large arrays not all maps.");
    }
    return String.join(" ", sentences);
  }

  private static String ofSamples(int layer, int count) {
    if (count == 0) {
      return "There was no room for images on array " + layer + ".";
    }
    String images = count == 1 ? "The first image" : "The first " + count + " images";
    return images + " of the test set can be played on array " + layer + ".";
  }
}
