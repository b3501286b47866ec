package org.crosspulse.config;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * The TOML files of a user: those of the disk, or those of the machine where the program was
 * called.
 *
 * <p>A machine that runs points for another is given what the other has read. It then sees the same
 * texts under the same names, so that it makes the same plan of them, and says the same where a
 * point cannot be run. Files that it was not given are looked for in the same place on its own
 * disk.
 */
public final class UserFiles implements Serializable {
  private static final long MAX_BYTES = 256L << 20;
  private static volatile UserFiles used = new UserFiles(false);

  private final String workingFolder = Path.of("").toAbsolutePath().toString();
  private final boolean isKept;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  private UserFiles(boolean isKept) {
    this.isKept = isKept;
  }

  /** Those that this process reads. */
  static UserFiles used() {
    return used;
  }

  /** From now on, keeps all that is read, to be given to others. */
  public static UserFiles keep() {
    UserFiles kept = new UserFiles(true);
    kept.use();
    return kept;
  }

  /** From now on, these are the files of this process. */
  public void use() {
    used = this;
  }

  /** The whole path of a file, from where the program was called. */
  Path absolute(Path file) {
    return Path.of(workingFolder).resolve(file);
  }

  /** Whether there is a file. */
  boolean exists(Path file) {
    return texts.containsKey(key(file)) || Files.exists(absolute(file));
  }

  /**
   * What is in a file.
   *
   * @throws BadInputException where it cannot be read
   */
  String text(Path file) {
    @Nullable String known = texts.get(key(file));
    if (known != null) {
      return known;
    }
    String text = textOnDisk(file, absolute(file));
    if (isKept) {
      texts.put(key(file), text);
    }
    return text;
  }

  private String key(Path file) {
    return absolute(file).normalize().toString();
  }

  private static String textOnDisk(Path named, Path file) {
    if (!Files.isRegularFile(file)) {
      String found = Files.isDirectory(file) ? "a folder" : "no such file";
      throw BadInputException.inFile(named, found, "a TOML file");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw BadInputException.inFile(named, Files.size(file) + " bytes", "at most 256 MiB");
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw BadInputException.inFile(named, "bytes that are not UTF-8", "TOML, which is UTF-8");
    } catch (IOException e) {
      throw BadInputException.inFile(named, "a file that cannot be read: " + e, "a TOML file");
    }
  }
}
