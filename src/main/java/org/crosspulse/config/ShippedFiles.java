package org.crosspulse.config;

import com.google.common.io.Resources;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.crosspulse.problem.BadInputException;

/**
 * The TOML files of one kind: those in the jar, by name, and the user's own, by path.
 *
 * @param folder where they are in the jar, and in the source tree
 * @param kind what one of them is, for messages: "a device"
 */
public record ShippedFiles(String folder, String kind) {
  /** Device files. */
  public static final ShippedFiles DEVICES = new ShippedFiles("device-models", "a device");

  /** Pulse schemes. */
  public static final ShippedFiles WAVEFORMS = new ShippedFiles("waveforms", "a pulse scheme");

  /** Experiments. */
  public static final ShippedFiles EXPERIMENTS = new ShippedFiles("experiments", "an experiment");

  /** Studies. */
  public static final ShippedFiles STUDIES = new ShippedFiles("studies", "a study");

  /** Sweeps. */
  public static final ShippedFiles SWEEPS = new ShippedFiles("sweeps", "a sweep");

  private static final String ENDING = ".toml";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  /** The names of the files in the jar, in alphabetical order. */
  public List<String> names() {
    String prefix = folder + "/";
    try {
      return ClassPath.from(ShippedFiles.class.getClassLoader()).getResources().stream()
          .map(ClassPath.ResourceInfo::getResourceName)
          .filter(name -> name.startsWith(prefix) && name.endsWith(ENDING))
          .map(name -> name.substring(prefix.length(), name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be listed", e);
    }
  }

  /**
   * Reads a file in the jar by its name, or the user's own by a path that ends in {@code .toml}.
   *
   * @param base the folder that a relative path starts from, before the working folder
   * @throws BadInputException where there is no such file
   */
  public Section read(String nameOrPath, Path base) {
    if (isPath(nameOrPath)) {
      return TomlReader.read(found(base, kind, nameOrPath));
    }
    String resource = "/" + folder + "/" + nameOrPath + ENDING;
    try (InputStream stream = ShippedFiles.class.getResourceAsStream(resource)) {
      if (stream == null || !isName(nameOrPath)) {
        throw unknown(nameOrPath);
      }
      return TomlReader.read(stream, folder + "/" + nameOrPath + ENDING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The text of a file in the jar, or of the user's own by its path from the working folder. */
  String text(String nameOrPath) {
    if (isPath(nameOrPath)) {
      return UserFiles.used().text(Path.of(nameOrPath));
    }
    String resource = folder + "/" + nameOrPath + ENDING;
    try {
      return Resources.toString(Resources.getResource(resource), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** A path beside a folder; one that this system cannot have is a {@link BadInputException}. */
  static Path resolve(Path base, String key, String path) {
    try {
      return base.resolve(path);
    } catch (InvalidPathException e) {
      throw BadInputException.of(
          key, "a path that cannot be (" + e.getReason() + ")", "the path of a file or folder");
    }
  }

  /**
   * The file of a path that starts from a folder or, where there is none, from the working folder.
   */
  static Path found(Path base, String key, String path) {
    Path beside = resolve(base, key, path);
    return UserFiles.used().exists(beside) ? beside : Path.of(path);
  }

  /** The folder that the relative paths in a file start from. */
  static Path folderOf(String nameOrPath) {
    Path parent = UserFiles.used().absolute(resolve(Path.of(""), "FILE", nameOrPath)).getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** What a name or path calls the thing: the file's name without its ending. */
  static String nameOf(String nameOrPath) {
    Path last = resolve(Path.of(""), "FILE", nameOrPath).getFileName();
    String name = last == null ? nameOrPath : last.toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /** Whether a text can be the name of a file without its ending, or of a folder. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether it is a path, and not the name of a file in the jar. */
  static boolean isPath(String nameOrPath) {
    return nameOrPath.endsWith(ENDING);
  }

  private BadInputException unknown(String name) {
    return BadInputException.of(
        kind,
        '"' + name + '"',
        "the path of a .toml file, or one of " + String.join(", ", names()));
  }
}
