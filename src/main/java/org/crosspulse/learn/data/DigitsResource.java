package org.crosspulse.learn.data;

import java.io.InputStream;

/**
 * The digits that come with Crosspulse: the first 4000 training and the first 1000 test images of
 * MNIST, 28 × 28 pixels, so that everything runs without a network. Source and licence are in the
 * {@code README.md} beside the files.
 */
public final class DigitsResource {
  private DigitsResource() {}

  /** Loads the shipped set. */
  public static Datasets load() {
    return new Datasets(
        load("digits train", MnistFile.TRAIN_IMAGES, MnistFile.TRAIN_LABELS),
        load("digits test", MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS));
  }

  private static Dataset load(String name, MnistFile images, MnistFile labels) {
    return Dataset.of(
        name,
        MnistCache.CLASSES,
        IdxFile.readImages(open(images), path(images)),
        IdxFile.readLabels(open(labels), path(labels), MnistCache.CLASSES));
  }

  private static InputStream open(MnistFile file) {
    InputStream stream = DigitsResource.class.getResourceAsStream(path(file));
    if (stream == null) {
      throw new IllegalStateException("Crosspulse was built without " + path(file));
    }
    return stream;
  }

  private static String path(MnistFile file) {
    return "/digits/" + file.fileName() + ".gz";
  }
}
