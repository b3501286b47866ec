package org.crosspulse.inspect;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosspulse.config.RecordedExperiment;
import org.crosspulse.engine.Workers;
import org.crosspulse.run.WeightFiles;
import org.jspecify.annotations.Nullable;

/** The documents of a training run: errors, weights, histograms, and samples on its arrays. */
final class TrainSite implements Site {
  private static final Pattern WEIGHTS =
      Pattern.compile("api/train/weights/(\\d{1,9})/(\\d{1,9})\\.bin");
  private static final Pattern HISTOGRAM =
      Pattern.compile("api/train/histogram/(\\d{1,9})/(\\d{1,9})");
  private static final Pattern SAMPLE = Pattern.compile("api/sample/(\\d{1,9})/(\\d{1,9})/(.+)");
  private static final int MOST_SAMPLES = 4;

  private final RunFolder folder;
  private final TrainedNetwork network;
  private final WeightHistory history;
  private final List<Integer> layers;
  private final TrainedEpochs epochs;
  private final StoredWeights weights;
  private final Cache<String, SampleRoutes> samples =
      CacheBuilder.newBuilder().maximumSize(MOST_SAMPLES).build();

  /** A sample and the documents of its cycle. */
  private record SampleRoutes(TrainedNetwork.Sample sample, CycleRoutes routes) {}

  /** Reads the run in a folder. */
  TrainSite(RunFolder folder, Workers workers) throws IOException {
    this.folder = folder;
    this.epochs = TrainedEpochs.read(folder.path());
    this.network = new TrainedNetwork(folder, workers, epochs.rate());
    this.layers = network.layers();
    this.history = WeightHistory.read(folder.path(), layers, epochs.epochs());
    boolean isBestKept = Files.exists(folder.path().resolve(WeightFiles.BEST + "0.csv"));
    this.weights =
        StoredWeights.read(
            folder.path(),
            layers,
            folder.from() == null ? network.initial() : null,
            isBestKept ? epochs.best() : null,
            epochs.last());
  }

  @Override
  public synchronized Answer get(String path) throws IOException {
    if (path.equals("api/document")) {
      return Answer.json(document());
    }
    if (path.equals("api/train")) {
      return Answer.json(train());
    }
    Matcher map = WEIGHTS.matcher(path);
    if (map.matches()) {
      return weights(Integer.parseInt(map.group(1)), Integer.parseInt(map.group(2)));
    }
    Matcher histogram = HISTOGRAM.matcher(path);
    if (histogram.matches()) {
      Map<String, Object> found =
          history.document(
              Integer.parseInt(histogram.group(1)), Integer.parseInt(histogram.group(2)));
      return found == null ? Answer.notFound("no such layer or epoch") : Answer.json(found);
    }
    Matcher sample = SAMPLE.matcher(path);
    return sample.matches()
        ? sample(
            Integer.parseInt(sample.group(1)), Integer.parseInt(sample.group(2)), sample.group(3))
        : Answer.notFound("no such document");
  }

  private Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("kind", "train");
    document.put("title", CycleDocument.title(folder.configuration()));
    document.put("description", network.title());
    document.put("version", folder.manifest().get("version"));
    document.put("seed", folder.manifest().get("seed"));
    document.put("configuration", RecordedExperiment.text(folder.configuration()));
    document.put("exported", false);
    document.put("whatif", false);
    return document;
  }

  private Map<String, @Nullable Object> train() {
    List<Map<String, Object>> arrays = new ArrayList<>();
    for (int layer = 0; layer + 1 < layers.size(); layer++) {
      Map<String, Object> array = new LinkedHashMap<>();
      array.put("id", layer);
      array.put(
          "label", "array " + layer + ", " + layers.get(layer) + " x " + layers.get(layer + 1));
      array.put("rows", layers.get(layer));
      array.put("columns", layers.get(layer + 1));
      array.put("limit", weights.limit(layer));
      array.put("samples_playable", network.isPlayable(layer));
      arrays.add(array);
    }
    Map<String, @Nullable Object> train = new LinkedHashMap<>();
    train.put("epochs", epochs.numbers());
    train.put("layers", arrays);
    train.put("checkpoints", weights.epochs());
    train.put("histogram_epochs", history.epochs());
    train.put("samples", network.samples());
    return train;
  }

  private Answer weights(int layer, int epoch) throws IOException {
    List<double[]> matrices = weights.of(epoch);
    return matrices == null || layer >= matrices.size()
        ? Answer.notFound(
            "no such layer, or no weights of that epoch: there are " + weights.epochs())
        : Answer.matrix(matrices.get(layer));
  }

  private Answer sample(int image, int layer, String path) throws IOException {
    if (image >= network.samples() || layer + 1 >= layers.size()) {
      return Answer.notFound("no such sample or layer");
    }
    SampleRoutes played = samples.getIfPresent(image + "/" + layer);
    if (played == null) {
      TrainedNetwork.Sample sample = network.play(image, layer);
      if (sample == null) {
        return Answer.notFound("no pulses that could be played on this array");
      }
      played = new SampleRoutes(sample, new CycleRoutes(sample.cycle(), sample.values()));
      samples.put(image + "/" + layer, played);
    }
    return path.equals("document")
        ? Answer.json(document(played.sample, image, layer))
        : played.routes.get(path);
  }

  private Map<String, @Nullable Object> document(
      TrainedNetwork.Sample sample, int image, int layer) {
    Map<String, @Nullable Object> document = document();
    document.put("kind", "cycle");
    document.put("title", "test image " + image + " on array " + layer);
    document.put("label", sample.signals().label());
    document.put("predicted", sample.signals().answer());
    document.put("cycles", 1);
    document.putAll(CycleDocument.of(sample.cycle().experiment()));
    document.put("cells", "all");
    return document;
  }

  @Override
  public Answer post(String path, String body) {
    return Answer.notFound("no such document");
  }

  @Override
  public boolean takes(String path) {
    return false;
  }

  @Override
  public void warmUp() throws IOException {
    get("api/document");
    get("api/train");
    get("api/sample/0/0/lines");
  }

  @Override
  public Exported exported() {
    Map<String, @Nullable Object> document = document();
    document.put("exported", true);
    List<String> paths = new ArrayList<>();
    paths.add("api/train");
    for (int layer = 0; layer + 1 < layers.size(); layer++) {
      for (int epoch : weights.epochs()) {
        paths.add("api/train/weights/" + layer + "/" + epoch + ".bin");
      }
      for (int epoch : history.epochs()) {
        paths.add("api/train/histogram/" + layer + "/" + epoch);
      }
    }
    return new Exported(document, paths);
  }
}
