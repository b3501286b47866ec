package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.report.OutputFolder;

/** Files that appear in a folder that is there already, each whole. */
final class PublishedFiles {
  private PublishedFiles() {}

  /** A hidden folder in {@code folder} to make them in; what killed processes have left is gone. */
  static OutputFolder prepare(Path folder) throws IOException {
    OutputFolder files = OutputFolder.create(folder.resolve("results"));
    deleteAll(files.leftOvers());
    return files;
  }

  /** Moves them into {@code folder}, over those of an earlier time. */
  static void publish(OutputFolder files, Path folder) throws IOException {
    try (Stream<Path> made = Files.list(files.path())) {
      for (Path file : made.filter(PublishedFiles::isResult).sorted().toList()) {
        Path target = folder.resolve(file.getFileName());
        Files.move(
            file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Not the lock of the hidden folder. */
  private static boolean isResult(Path file) {
    return !String.valueOf(file.getFileName()).startsWith(".");
  }

  /** Deletes what killed processes have left; nobody completes it. */
  static void deleteAll(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      OutputFolder.deleteLeftOver(folder);
    }
  }
}
