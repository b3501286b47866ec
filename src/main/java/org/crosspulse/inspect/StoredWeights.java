package org.crosspulse.inspect;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.run.WeightFiles;
import org.jspecify.annotations.Nullable;

/** The weights that a run has kept: a row-major matrix an array, read when it is asked for. */
final class StoredWeights {
  private static final int MOST_IN_MEMORY = 8;

  private final Path folder;
  private final List<Integer> layers;
  private final @Nullable List<double[]> initial;
  private final @Nullable Integer best;
  private final int last;
  private final double[] limits;
  private final SortedMap<Integer, String> prefixes = new TreeMap<>();
  private final Cache<Integer, List<double[]>> read =
      CacheBuilder.newBuilder().maximumSize(MOST_IN_MEMORY).build();

  private StoredWeights(
      Path folder,
      List<Integer> layers,
      @Nullable List<double[]> initial,
      @Nullable Integer best,
      int last) {
    this.folder = folder;
    this.layers = layers;
    this.initial = initial;
    this.best = best;
    this.last = last;
    this.limits = new double[layers.size() - 1];
  }

  /**
   * Those of a folder, each of which is read once.
   *
   * @param layers neurons of each layer, inputs first
   * @param initial those of epoch 0, or null where nobody knows them
   * @param best the epoch of the best ones, or null where they were not kept
   * @param last the last epoch
   * @throws BadInputException where one is not of these layers
   */
  static StoredWeights read(
      Path folder,
      List<Integer> layers,
      @Nullable List<double[]> initial,
      @Nullable Integer best,
      int last)
      throws IOException {
    StoredWeights stored = new StoredWeights(folder, layers, initial, best, last);
    for (int epoch : WeightFiles.epochs(folder)) {
      stored.add(epoch, WeightFiles.ofEpoch(epoch));
    }
    if (best != null) {
      stored.add(best, WeightFiles.BEST);
    }
    stored.add(last, WeightFiles.LAST);
    if (initial != null) {
      stored.widen(initial);
    }
    return stored;
  }

  private void add(int epoch, String prefix) throws IOException {
    List<double[]> weights = WeightFiles.read(folder, prefix, layers);
    prefixes.put(epoch, prefix);
    read.put(epoch, weights);
    widen(weights);
  }

  private void widen(List<double[]> weights) {
    for (int layer = 0; layer < limits.length; layer++) {
      limits[layer] =
          Math.max(limits[layer], Arrays.stream(weights.get(layer)).map(Math::abs).max().orElse(0));
    }
  }

  /** The last epoch, the best and the first. */
  Set<Integer> main() {
    Set<Integer> main = new LinkedHashSet<>();
    main.add(last);
    if (best != null) {
      main.add(best);
    }
    main.add(epochs().first());
    return main;
  }

  /** The largest size of a weight of an array in all epochs. */
  double limit(int layer) {
    return limits[layer];
  }

  /** Their epochs, 0 before training. */
  SortedSet<Integer> epochs() {
    SortedSet<Integer> epochs = new TreeSet<>(prefixes.keySet());
    if (initial != null) {
      epochs.add(0);
    }
    return epochs;
  }

  /** Those of an epoch, or null where there are none. */
  @Nullable List<double[]> of(int epoch) throws IOException {
    if (epoch == 0 && initial != null) {
      return initial;
    }
    String prefix = prefixes.get(epoch);
    if (prefix == null) {
      return null;
    }
    List<double[]> weights = read.getIfPresent(epoch);
    if (weights == null) {
      weights = WeightFiles.read(folder, prefix, layers);
      read.put(epoch, weights);
    }
    return weights;
  }
}
