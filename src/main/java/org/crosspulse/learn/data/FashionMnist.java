package org.crosspulse.learn.data;

import java.nio.file.Path;
import java.util.List;
import org.crosspulse.problem.BadInputException;

/**
 * Fashion-MNIST: 60000 and 10000 images of clothes, laid out as MNIST is.
 *
 * <p>H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST: a novel image dataset for benchmarking machine
 * learning algorithms", arXiv:1708.07747 (2017), whose table 2 names the classes. It lies where
 * Debian's package {@code dataset-fashion-mnist} puts it: in {@code datasets/fashion-mnist} of one
 * of the system's {@link DataFolders}.
 */
public final class FashionMnist {
  /** What an experiment calls it. */
  public static final String NAME = "fashion-mnist";

  private static final List<String> CLASSES =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");

  private FashionMnist() {}

  /**
   * Loads the set of this system.
   *
   * @throws BadInputException without an origin where it is not there, with how to get it, or where
   *     a file is wrong
   */
  public static Datasets load() {
    return load(DataFolders.ofUser());
  }

  /** The same with its own folders, the first to be looked at first. */
  static Datasets load(List<Path> dataFolders) {
    List<Path> folders = dataFolders.stream().map(FashionMnist::within).toList();
    Path found =
        folders.stream()
            .filter(folder -> MnistFile.missingIn(folder).isEmpty())
            .findFirst()
            .orElseThrow(() -> missing(folders));
    return IdxFolder.load(found, NAME, CLASSES.size()).withClassNames(CLASSES);
  }

  private static Path within(Path dataFolder) {
    return dataFolder.resolve("datasets").resolve(NAME);
  }

  private static BadInputException missing(List<Path> folders) {
    String looked = String.join(", ", folders.stream().map(Path::toString).toList());
    return BadInputException.of(
        "data",
        "no Fashion-MNIST in " + looked,
        "one of these with its four files: `apt install dataset-fashion-mnist`, or "
            + MnistFile.names(List.of(MnistFile.values()))
            + " (plain or .gz) put there by hand");
  }
}
