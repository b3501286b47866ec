package org.crosspulse.inspect;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosspulse.run.WeightFiles;
import org.jspecify.annotations.Nullable;

/** The weights that a run has kept: a row-major matrix an array, read when it is asked for. */
final class StoredWeights {
  private static final int MOST_IN_MEMORY = 8;

  private final Path folder;
  private final List<Integer> layers;
  private final @Nullable List<double[]> initial;
  private final SortedMap<Integer, String> prefixes = new TreeMap<>();
  private final Cache<Integer, List<double[]>> read =
      CacheBuilder.newBuilder().maximumSize(MOST_IN_MEMORY).build();

  /**
   * Those of a folder.
   *
   * @param layers neurons of each layer, inputs first
   * @param initial those of epoch 0, or null where nobody knows them
   * @param best the epoch of the best ones, or null where they were not kept
   * @param last the last epoch
   */
  StoredWeights(
      Path folder,
      List<Integer> layers,
      @Nullable List<double[]> initial,
      @Nullable Integer best,
      int last)
      throws IOException {
    this.folder = folder;
    this.layers = layers;
    this.initial = initial;
    WeightFiles.epochs(folder).forEach(epoch -> prefixes.put(epoch, WeightFiles.ofEpoch(epoch)));
    if (best != null) {
      prefixes.put(best, WeightFiles.BEST);
    }
    prefixes.put(last, WeightFiles.LAST);
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
