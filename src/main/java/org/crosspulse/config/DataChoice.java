package org.crosspulse.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.learn.data.DigitsResource;
import org.crosspulse.learn.data.FashionMnist;
import org.crosspulse.learn.data.IdxFolder;
import org.crosspulse.learn.data.MnistCache;

/**
 * Which samples to train on: {@code training.data} and how many of them.
 *
 * @param name {@code digits} (the subset in the jar), {@code mnist} (fetched before), {@code
 *     fashion-mnist} (of the system), or a folder of IDX files, plain or gzipped, of at most as
 *     many classes as the network has outputs
 * @param trainSamples how many of the training images, 0 for all
 * @param validationSamples how many of the training images are held out, the last ones; 0 for none
 * @param testSamples how many of the test images, 0 for all
 */
record DataChoice(String name, int trainSamples, int validationSamples, int testSamples) {
  private static final String DIGITS = "digits";
  private static final int MOST_CLASSES = 256;
  private static final String MNIST = "mnist";
  private static final String VALIDATION = "validation_samples";

  static DataChoice read(Section training) {
    return new DataChoice(
        training.text("data"),
        samples(training, "train_samples"),
        samples(training, VALIDATION),
        samples(training, "test_samples"));
  }

  private static int samples(Section training, String key) {
    return training.has(key) ? (int) training.integer(key, 1, Integer.MAX_VALUE) : 0;
  }

  /** Reads the files and checks them against the network's first and last layer. */
  Datasets load(Section training, Path base, List<Integer> layers, DataCache cache) {
    Datasets all =
        switch (name) {
          case DIGITS -> cache.get(name, DigitsResource::load);
          case MNIST -> cache.get(name, () -> MnistCache.load(MnistCache.folder()));
          case FashionMnist.NAME -> training.located(() -> cache.get(name, FashionMnist::load));
          default -> folder(training, base, layers, cache);
        };
    checkLayers(training, all.train(), layers);
    Datasets parted = holdOut(training, all);
    int train = atMost(training, "train_samples", trainSamples, parted.train().count());
    int test = atMost(training, "test_samples", testSamples, parted.test().count());
    return parted.first(train, test);
  }

  /** From the end of all training images, so that the first are the same with and without. */
  private Datasets holdOut(Section training, Datasets all) {
    int most = all.train().count() - 1;
    if (validationSamples > most) {
      throw training.wrong(
          VALIDATION,
          Integer.toString(validationSamples),
          "at most " + most + ", so that one image is left to learn from");
    }
    return validationSamples == 0 ? all : all.holdOut(validationSamples);
  }

  boolean holdsOut() {
    return validationSamples > 0;
  }

  private Datasets folder(Section training, Path base, List<Integer> layers, DataCache cache) {
    int classes = layers.get(layers.size() - 1);
    if (classes > MOST_CLASSES) {
      throw training.wrong(
          "data",
          name + " for " + classes + " outputs",
          "at most " + MOST_CLASSES + " outputs: a label of an IDX file is a byte");
    }
    Path folder = training.located(() -> ShippedFiles.resolve(base, "data", name));
    if (!Files.isDirectory(folder)) {
      throw training.wrong(
          "data",
          '"' + name + "\", where no folder is",
          String.join(", ", DIGITS, MNIST, FashionMnist.NAME) + ", or a folder with IDX files");
    }
    String key = folder.toAbsolutePath() + " of " + classes;
    return cache.get(key, () -> IdxFolder.load(folder, classes));
  }

  private void checkLayers(Section training, Dataset data, List<Integer> layers) {
    int inputs = layers.get(0);
    int outputs = layers.get(layers.size() - 1);
    if (data.pixelsPerImage() != inputs || data.classes() > outputs) {
      throw training.wrong(
          "data",
          name + " with " + data.pixelsPerImage() + " pixels and " + data.classes() + " classes",
          "data that fits network.layers, "
              + inputs
              + " inputs and "
              + outputs
              + " outputs: as"
              + " many as pixels, and at least as many as classes");
    }
  }

  private static int atMost(Section training, String key, int asked, int available) {
    if (asked > available) {
      throw training.wrong(key, Integer.toString(asked), "at most " + available);
    }
    return asked == 0 ? training.assume(key, available) : asked;
  }
}
