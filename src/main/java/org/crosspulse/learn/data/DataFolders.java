package org.crosspulse.learn.data;

import com.google.common.base.Splitter;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a system keeps data that programs share.
 *
 * <p>By the XDG base directory specification (https://specifications.freedesktop.org/basedir/):
 * {@code XDG_DATA_HOME}, by default {@code .local/share} in the user's home, then the folders of
 * {@code XDG_DATA_DIRS}, by default {@code /usr/local/share} and {@code /usr/share}. A relative
 * path among them is ignored, as the specification demands, and an empty variable counts as not
 * set.
 */
final class DataFolders {
  private static final String HOME_VARIABLE = "XDG_DATA_HOME";
  private static final String SHARED_VARIABLE = "XDG_DATA_DIRS";
  private static final List<String> SHARED_DEFAULT = List.of("/usr/local/share", "/usr/share");

  private DataFolders() {}

  /** The folders for the user who runs this program, the first to be looked at first. */
  static List<Path> ofUser() {
    return of(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * The rule as a pure function; none of the folders has to exist.
   *
   * @param environment the environment variables
   * @param home the user's home folder
   */
  static List<Path> of(Map<String, String> environment, Path home) {
    Set<Path> folders = new LinkedHashSet<>();
    String own = environment.getOrDefault(HOME_VARIABLE, "");
    Path ownFolder = own.isEmpty() ? home.resolve(".local").resolve("share") : absolute(own);
    if (ownFolder != null) {
      folders.add(ownFolder);
    }
    String shared = environment.getOrDefault(SHARED_VARIABLE, "");
    for (String path : shared.isEmpty() ? SHARED_DEFAULT : paths(shared)) {
      Path folder = absolute(path);
      if (folder != null) {
        folders.add(folder);
      }
    }
    return List.copyOf(folders);
  }

  /** Of a list as the system writes one: with colons, or semicolons on Windows. */
  private static List<String> paths(String list) {
    return Splitter.on(File.pathSeparatorChar).splitToList(list);
  }

  private static @Nullable Path absolute(String path) {
    try {
      Path folder = Path.of(path);
      return folder.isAbsolute() ? folder : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
