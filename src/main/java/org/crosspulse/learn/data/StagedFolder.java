package org.crosspulse.learn.data;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all: filled in a temporary folder beside its place, forced
 * to the disk, then renamed into its place. Beside, because a rename is atomic only inside one file
 * system.
 */
final class StagedFolder implements AutoCloseable {
  /** A temporary folder of this age belongs to a run that was killed. */
  private static final Duration STALE = Duration.ofDays(1);

  private final Path place;
  private final Path temporary;

  private StagedFolder(Path place, Path temporary) {
    this.place = place;
    this.temporary = temporary;
  }

  /** Starts a folder for a place, and removes what killed runs left beside it. */
  static StagedFolder beside(Path folder) throws IOException {
    // A link stays a link: it is the folder behind it that is replaced.
    Path place = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    Path parent = place.getParent();
    if (parent == null) {
      throw new IOException(place + " cannot be replaced by a folder");
    }
    Files.createDirectories(parent);
    String prefix = "." + place.getFileName() + "-fetch-";
    deleteStale(parent, prefix);
    StagedFolder staged = new StagedFolder(place, Files.createTempDirectory(parent, prefix));
    Files.createDirectory(staged.content());
    Files.createDirectory(staged.scratch());
    return staged;
  }

  /** What will be published; empty at first. */
  Path content() {
    return temporary.resolve("content");
  }

  /** Room for anything that will not be published; empty at first. */
  Path scratch() {
    return temporary.resolve("scratch");
  }

  /** Puts the content into its place; what was there is gone only once that has worked. */
  void publish() throws IOException {
    forceContent();
    Path former = temporary.resolve("former");
    boolean replaces = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(content(), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(former, place, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    delete(temporary);
  }

  private void forceContent() throws IOException {
    try (Stream<Path> files = Files.list(content())) {
      for (Path file : files.toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  private static void deleteStale(Path parent, String prefix) {
    Instant limit = Instant.now().minus(STALE);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, prefix + "*")) {
      for (Path path : left) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
          delete(path);
        }
      }
    } catch (IOException e) {
      // Another run may be tidying at this moment; a fetch does not depend on it.
    }
  }

  private static void delete(Path folder) throws IOException {
    // Insecure only against another program that plants links in our own folder meanwhile.
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
