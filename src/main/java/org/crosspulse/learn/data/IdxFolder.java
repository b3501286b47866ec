package org.crosspulse.learn.data;

import java.nio.file.Path;
import java.util.List;
import org.crosspulse.problem.BadInputException;

/**
 * Any folder with the four files of a set laid out as MNIST is: MNIST itself, Fashion-MNIST, EMNIST
 * renamed, or the user's own images.
 *
 * <p>The files are {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}, {@code
 * t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each also as {@code .gz} and also
 * with a dot before {@code idx}; where several spellings are there, the canonical plain file
 * counts.
 */
public final class IdxFolder {
  private IdxFolder() {}

  /**
   * Loads the set of a folder, named after the folder.
   *
   * @param classes the number of classes, 1 to 256
   * @throws BadInputException where a file is missing or wrong, or the files do not fit together
   */
  public static Datasets load(Path folder, int classes) {
    List<MnistFile> missing = MnistFile.missingIn(folder);
    if (!missing.isEmpty()) {
      throw BadInputException.inFile(
          folder,
          "no " + MnistFile.names(missing),
          "a folder with " + MnistFile.names(List.of(MnistFile.values())) + ", plain or .gz");
    }
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return load(folder, last == null ? folder.toString() : last.toString(), classes);
  }

  /** Loads a folder in which nothing is missing. */
  static Datasets load(Path folder, String name, int classes) {
    return new Datasets(
        load(folder, name + " train", classes, MnistFile.TRAIN_IMAGES, MnistFile.TRAIN_LABELS),
        load(folder, name + " test", classes, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS));
  }

  private static Dataset load(
      Path folder, String name, int classes, MnistFile images, MnistFile labels) {
    return Dataset.of(
        name,
        classes,
        IdxFile.readImages(path(folder, images)),
        IdxFile.readLabels(path(folder, labels), classes));
  }

  private static Path path(Path folder, MnistFile file) {
    return file.findIn(folder).orElseGet(() -> folder.resolve(file.fileName()));
  }
}
