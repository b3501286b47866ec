package org.crosspulse.learn.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The four files of a set that is laid out as MNIST is, by their canonical names. */
enum MnistFile {
  TRAIN_IMAGES("train-images", "idx3-ubyte"),
  TRAIN_LABELS("train-labels", "idx1-ubyte"),
  TEST_IMAGES("t10k-images", "idx3-ubyte"),
  TEST_LABELS("t10k-labels", "idx1-ubyte");

  private final String stem;
  private final String type;

  MnistFile(String stem, String type) {
    this.stem = stem;
    this.type = type;
  }

  /** The canonical name, such as {@code train-images-idx3-ubyte}. */
  String fileName() {
    return stem + "-" + type;
  }

  /** Every name the file is known by, the preferred one first. */
  List<String> spellings() {
    String dotted = stem + "." + type;
    return List.of(fileName(), fileName() + ".gz", dotted, dotted + ".gz");
  }

  /**
   * The file in a folder, under the first spelling that is there. Folders are passed over: some
   * distributions put a folder of the canonical name beside the file of the dotted name.
   */
  Optional<Path> findIn(Path folder) {
    return spellings().stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  /** The files that a folder lacks. */
  static List<MnistFile> missingIn(Path folder) {
    return Arrays.stream(values()).filter(file -> file.findIn(folder).isEmpty()).toList();
  }

  /** The canonical names, for a message. */
  static String names(List<MnistFile> files) {
    return files.stream().map(MnistFile::fileName).collect(Collectors.joining(", "));
  }
}
