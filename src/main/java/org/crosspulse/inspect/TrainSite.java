package org.crosspulse.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crosspulse.config.RecordedExperiment;
import org.crosspulse.engine.Workers;
import org.crosspulse.run.WeightFiles;
import org.jspecify.annotations.Nullable;

/** The documents of a training run: errors, weights, histograms, and samples on its arrays. */
final class TrainSite implements Site {
  /** The path of what the page has to know of the training. */
  static final String TRAIN = "api/train";

  private static final Pattern WEIGHTS =
      Pattern.compile("api/train/weights/(\\d{1,9})/(\\d{1,9})\\.bin");
  private static final Pattern HISTOGRAM =
      Pattern.compile("api/train/histogram/(\\d{1,9})/(\\d{1,9})");
  private static final Pattern SAMPLE = Pattern.compile("api/sample/(\\d{1,9})/(\\d{1,9})/(.+)");

  private final RunFolder folder;
  private final TrainedNetwork network;
  private final WeightHistory history;
  private final List<Integer> layers;
  private final TrainedEpochs epochs;
  private final StoredWeights weights;
  private final TrainSamples samples;

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
    this.samples = new TrainSamples(network, this::document);
  }

  @Override
  public synchronized Answer get(String path) throws IOException {
    if (path.equals("api/document")) {
      return Answer.json(document());
    }
    if (path.equals(TRAIN)) {
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
        ? samples.get(
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

  int arrays() {
    return layers.size() - 1;
  }

  /** The epochs whose weights were kept. */
  SortedSet<Integer> weightEpochs() {
    return weights.epochs();
  }

  /** Of those the last, the best and the first. */
  Set<Integer> mainEpochs() {
    return weights.main();
  }

  /** The epochs that have histograms. */
  SortedSet<Integer> histogramEpochs() {
    return history.epochs();
  }

  private Map<String, @Nullable Object> train() {
    int[] all = IntStream.range(0, arrays()).map(samples::count).toArray();
    return train(weights.epochs(), history.epochs(), all);
  }

  /**
   * What the page has to know of a training of which it has these documents.
   *
   * @param sampleCounts how many images of each array
   */
  Map<String, @Nullable Object> train(
      SortedSet<Integer> weightEpochs, SortedSet<Integer> histogramEpochs, int[] sampleCounts) {
    Map<String, @Nullable Object> train = new LinkedHashMap<>();
    train.put("epochs", epochs.numbers());
    train.put("best", epochs.best());
    train.put("judged_by", epochs.judgedBy());
    train.put(
        "layers",
        IntStream.range(0, arrays()).mapToObj(layer -> layer(layer, sampleCounts[layer])).toList());
    train.put("checkpoints", weightEpochs);
    train.put("histogram_epochs", histogramEpochs);
    train.put("image", network.imageSize());
    train.put("on_numbers", network.isOnNumbers());
    train.put("why_no_samples", network.whyNotPlayable());
    return train;
  }

  private Map<String, Object> layer(int layer, int sampleCount) {
    Map<String, Object> array = new LinkedHashMap<>();
    array.put("id", layer);
    array.put("rows", layers.get(layer));
    array.put("columns", layers.get(layer + 1));
    array.put("limit", weights.limit(layer));
    array.put("samples", sampleCount);
    return array;
  }

  private Answer weights(int layer, int epoch) throws IOException {
    List<double[]> matrices = weights.of(epoch);
    return matrices == null || layer >= matrices.size()
        ? Answer.notFound(
            "no such layer, or no weights of that epoch: there are " + weights.epochs())
        : Answer.matrix(matrices.get(layer));
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
    get(TRAIN);
    get("api/sample/0/0/lines");
  }

  @Override
  public Exported exported(ExportRoom room, DoubleConsumer part) throws IOException {
    return new TrainExport(this, samples, room).of(document(), part);
  }
}
