package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.FolderLock;
import org.crosspulse.report.OutputFolder;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a study, which the same command finds again: {@code runs} with a folder a run, and
 * tables and pictures beside it. One process at a time works in it.
 */
final class StudyFolder implements AutoCloseable {
  private final Path path;
  private final FolderLock lock;

  private StudyFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens a folder, or makes it.
   *
   * @throws BadInputException where it is something else, or another process is at work in it
   */
  static StudyFolder open(Path path) throws IOException {
    requireStudy(path);
    Files.createDirectories(path.resolve("runs"));
    @Nullable FolderLock lock = FolderLock.tryTake(path);
    if (lock == null) {
      throw BadInputException.inFile(
          path,
          "a study that another process is running",
          "one process at a time, or another --out");
    }
    return new StudyFolder(path, lock);
  }

  private static void requireStudy(Path path) throws IOException {
    if (Files.notExists(path) || Files.isDirectory(path.resolve("runs"))) {
      return;
    }
    boolean isEmpty = false;
    if (Files.isDirectory(path)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
        isEmpty = !files.iterator().hasNext();
      }
    }
    if (!isEmpty) {
      throw BadInputException.inFile(
          path, "something that is no study", "a study's folder, or one that does not exist");
    }
  }

  Path runs() {
    return path.resolve("runs");
  }

  /** A hidden folder for files that are to appear beside {@link #runs}, each whole. */
  OutputFolder results() throws IOException {
    return PublishedFiles.prepare(path);
  }

  /** Moves the files of {@link #results} into place, over those of an earlier time. */
  void publish(OutputFolder results) throws IOException {
    PublishedFiles.publish(results, path);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
