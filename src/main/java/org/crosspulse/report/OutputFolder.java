package org.crosspulse.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crosspulse.problem.BadInputException;

/**
 * A folder that appears under its name only when everything in it is written.
 *
 * <p>Until {@link #commit} the files are in a hidden folder beside it, which {@link #close} deletes
 * where the run did not come to its end, unless it holds what a later run can go on from.
 */
public final class OutputFolder implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final List<Path> madeParents;
  private final FolderLock lock;
  private boolean closed;
  private boolean isKept;

  private OutputFolder(Path target, Path partial, List<Path> madeParents) throws IOException {
    this.target = target;
    this.partial = Files.createDirectory(partial);
    this.madeParents = madeParents;
    this.lock = FolderLock.take(partial);
  }

  /**
   * Prepares a folder, before any work is done.
   *
   * @throws BadInputException where {@code target} exists or cannot be made
   */
  public static OutputFolder create(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    if (target.toString().isEmpty()) {
      throw BadInputException.of("--out", "an empty name", "the name of a folder");
    }
    if (parent == null || name == null || Files.exists(absolute)) {
      throw BadInputException.inFile(
          target, "something that is there already", "the name of a folder that does not exist");
    }
    List<Path> missing = missing(parent);
    try {
      Files.createDirectories(parent);
      String unique = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
      Path partial = parent.resolve(prefix(name.toString()) + unique + "-" + System.nanoTime());
      return new OutputFolder(absolute, partial, missing);
    } catch (IOException e) {
      throw BadInputException.inFile(
          target,
          "a folder that cannot be written (" + reason(e) + ")",
          "a place where files can be made");
    }
  }

  /** The folders above {@code folder} and itself that are not there yet, the deepest first. */
  private static List<Path> missing(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path path = folder; path != null && Files.notExists(path); path = path.getParent()) {
      missing.add(path);
    }
    return missing;
  }

  /** The first of {@code parent/name-001}, {@code -002} … that does not exist. */
  public static OutputFolder createNumbered(Path parent, String name) {
    for (int number = 1; ; number++) {
      Path candidate = parent.resolve(String.format(Locale.ROOT, "%s-%03d", name, number));
      if (!Files.exists(candidate)) {
        return create(candidate);
      }
    }
  }

  /**
   * Hidden folders of earlier runs to this name that were killed: they are beside it, and nothing
   * will complete them.
   */
  public List<Path> leftOvers() {
    String prefix = prefix(String.valueOf(target.getFileName()));
    Path folder = target.getParent();
    List<Path> found = new ArrayList<>();
    if (folder == null) {
      return found;
    }
    try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder)) {
      for (Path sibling : siblings) {
        String name = String.valueOf(sibling.getFileName());
        boolean isOurs = sibling.equals(partial);
        if (name.startsWith(prefix) && !isOurs && !FolderLock.isHeld(sibling)) {
          found.add(sibling);
        }
      }
    } catch (IOException e) {
      // Only a note is lost.
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static String prefix(String name) {
    return "." + name + ".partial-";
  }

  /** Where the folder will be. */
  public Path target() {
    return target;
  }

  /** The hidden folder in which the files are made. */
  public Path path() {
    return partial;
  }

  /** Where to write a file of this folder now. */
  public Path resolve(String file) {
    return partial.resolve(file);
  }

  /** Writes a text file in UTF-8. */
  public void write(String file, String text) throws IOException {
    Files.writeString(resolve(file), text, StandardCharsets.UTF_8);
  }

  /** Gives the folder its name. Everything must be written and closed. */
  public synchronized void commit() throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "appeared during the run; the results are in " + partial);
    }
    lock.delete();
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    closed = true;
  }

  /**
   * Says whether what is not committed is worth keeping: a run that is cut off may then go on from
   * it.
   */
  public synchronized void keep(boolean isWorthIt) {
    isKept = isWorthIt;
  }

  /** Whether what is not committed is kept. */
  public synchronized boolean isKept() {
    return isKept;
  }

  /**
   * Deletes what was not committed and is not kept; called again, by an interruption for instance,
   * does nothing.
   */
  @Override
  public synchronized void close() {
    if (!closed) {
      letGo();
    }
    closed = true;
  }

  private void letGo() {
    try {
      lock.close();
      if (!isKept && !Files.exists(target)) {
        deleteLeftOver(partial);
        deleteEmptyParents();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + partial, e);
    }
  }

  /** Deletes a folder that an earlier run has left. */
  public static void deleteLeftOver(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  private void deleteEmptyParents() throws IOException {
    try {
      for (Path parent : madeParents) {
        Files.delete(parent);
      }
    } catch (DirectoryNotEmptyException e) {
      // Someone else has put something there meanwhile: it stays.
    }
  }

  private static String reason(IOException e) {
    String type = e.getClass().getSimpleName().replace("Exception", "");
    return e.getMessage() == null ? type : type + ": " + e.getMessage();
  }
}
