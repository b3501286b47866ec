package org.crosspulse.inspect;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Images of the test set on the arrays of a trained network, played when they are asked for. */
final class TrainSamples {
  private static final int MOST_SAMPLES = 4;

  private final TrainedNetwork network;
  private final Supplier<Map<String, @Nullable Object>> about;
  private final Cache<String, Played> samples =
      CacheBuilder.newBuilder().maximumSize(MOST_SAMPLES).build();

  /** A sample and the documents of its cycle. */
  record Played(TrainedNetwork.Sample sample, CycleRoutes routes) {}

  /**
   * The samples of a network.
   *
   * @param about what every document of the run says
   */
  TrainSamples(TrainedNetwork network, Supplier<Map<String, @Nullable Object>> about) {
    this.network = network;
    this.about = about;
  }

  /** How many there are to be played on an array. */
  int count(int layer) {
    return network.isPlayable(layer) ? network.samples() : 0;
  }

  /** The answer to a path beneath that of a sample. */
  Answer get(int image, int layer, String path) throws IOException {
    if (layer + 1 >= network.layers().size() || image >= network.samples()) {
      return Answer.notFound("no such sample or layer");
    }
    if (image >= count(layer)) {
      return Answer.notFound(network.whyNotPlayable());
    }
    return path.equals("document")
        ? Answer.json(document(image, layer))
        : played(image, layer).routes.get(path);
  }

  /**
   * A sample on an array.
   *
   * @param image less than {@link #count}
   */
  Played played(int image, int layer) {
    String key = image + "/" + layer;
    Played played = samples.getIfPresent(key);
    if (played == null) {
      TrainedNetwork.Sample sample = network.play(image, layer);
      played = new Played(sample, new CycleRoutes(sample.cycle(), sample.values()));
      samples.put(key, played);
    }
    return played;
  }

  /** What the page has to know of a sample. */
  Map<String, @Nullable Object> document(int image, int layer) {
    TrainedNetwork.Sample sample = played(image, layer).sample;
    Map<String, @Nullable Object> document = new LinkedHashMap<>(about.get());
    document.put("kind", "cycle");
    document.put("title", "test image " + image + " on array " + layer);
    document.put("sample", sample(sample, image, layer));
    document.put("cycles", 1);
    document.putAll(CycleDocument.of(sample.cycle().experiment()));
    document.put("cells", "all");
    return document;
  }

  private Map<String, @Nullable Object> sample(TrainedNetwork.Sample sample, int image, int layer) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>(network.image(image));
    document.put("index", image);
    document.put("layer", layer);
    document.put("label", network.className(sample.signals().label()));
    document.put("predicted", network.className(sample.signals().answer()));
    return document;
  }
}
