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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crosspulse.problem.BadInputException;

/**
 * A folder that appears under its name only when everything in it is written.
 *
 * <p>Until {@link #commit} the files are in a hidden folder beside it, which {@link #close} deletes
 * where the run did not come to its end, unless it holds what a later run can go on from.
 */
public final class OutputFolder implements AutoCloseable {
  /** Held while a folder is made and noted, and while all that are noted are closed. */
  private static final Object MAKING = new Object();

  private static final Set<OutputFolder> OPEN = ConcurrentHashMap.newKeySet();

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
    String unique = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    Path partial = parent.resolve(prefix(name.toString()) + unique + "-" + System.nanoTime());
    try {
      return make(absolute, partial, parent);
    } catch (IOException e) {
      throw BadInputException.inFile(
          target,
          "a folder that cannot be written (" + reason(e) + ")",
          "a place where files can be made");
    }
  }

  /** A signal comes before or after, when there is nothing to delete or this knows of it. */
  private static OutputFolder make(Path target, Path partial, Path parent) throws IOException {
    synchronized (MAKING) {
      List<Path> missing = missing(parent);
      Files.createDirectories(parent);
      OutputFolder folder = new OutputFolder(target, partial, missing);
      OPEN.add(folder);
      return folder;
    }
  }

  /**
   * Closes all folders that are neither committed nor closed, as the end of a process that is
   * interrupted.
   *
   * @param last is told of them, before anyone can make another one
   */
  public static void closeAll(Consumer<List<OutputFolder>> last) {
    synchronized (MAKING) {
      List<OutputFolder> open = List.copyOf(OPEN);
      open.forEach(OutputFolder::close);
      last.accept(open);
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
    setClosed();
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
      setClosed();
      letGo();
    }
  }

  private void setClosed() {
    closed = true;
    OPEN.remove(this);
  }

  private void letGo() {
    try {
      lock.close();
      if (!isKept && !Files.exists(target)) {
        deletePartial();
        deleteEmptyParents();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + partial, e);
    }
  }

  /** Under another name first: a thread that still writes at an interruption does not find it. */
  private void deletePartial() throws IOException {
    Path away = partial.resolveSibling(partial.getFileName() + "-deleted");
    deleteLeftOver(Files.move(partial, away, StandardCopyOption.ATOMIC_MOVE));
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
