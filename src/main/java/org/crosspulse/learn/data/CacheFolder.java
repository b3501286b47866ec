package org.crosspulse.learn.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * Where files that can be fetched again are kept for this user.
 *
 * <p>{@code CROSSPULSE_CACHE} where it is set; otherwise {@code crosspulse} in {@code
 * XDG_CACHE_HOME} where that is set to an absolute path (the XDG base directory specification tells
 * programs to ignore a relative one); otherwise in the place that the operating system has for
 * caches. An empty variable counts as not set.
 */
public final class CacheFolder {
  /** The variable that overrides every other rule. */
  public static final String VARIABLE = "CROSSPULSE_CACHE";

  private static final String XDG_VARIABLE = "XDG_CACHE_HOME";
  private static final String WINDOWS_VARIABLE = "LOCALAPPDATA";
  private static final String NAME = "crosspulse";

  private CacheFolder() {}

  /**
   * The cache folder of the user who runs this program; it need not exist.
   *
   * @throws BadInputException where a variable holds what cannot be a path
   */
  public static Path ofUser() {
    Path home = Path.of(System.getProperty("user.home", "."));
    return of(System.getenv(), System.getProperty("os.name", ""), home);
  }

  /**
   * The rule as a pure function; nothing is created.
   *
   * @param environment the environment variables
   * @param osName the name of the operating system, as in the property {@code os.name}
   * @param home the user's home folder
   * @throws BadInputException where a variable holds what cannot be a path
   */
  public static Path of(Map<String, String> environment, String osName, Path home) {
    Path own = path(environment, VARIABLE);
    if (own != null) {
      return own;
    }
    Path xdg = path(environment, XDG_VARIABLE);
    return (xdg != null && xdg.isAbsolute() ? xdg : ofSystem(environment, osName, home))
        .resolve(NAME);
  }

  private static Path ofSystem(Map<String, String> environment, String osName, Path home) {
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      Path local = path(environment, WINDOWS_VARIABLE);
      return local != null ? local : home.resolve("AppData").resolve("Local");
    }
    return system.startsWith("mac")
        ? home.resolve("Library").resolve("Caches")
        : home.resolve(".cache");
  }

  private static @Nullable Path path(Map<String, String> environment, String variable) {
    String value = environment.get(variable);
    if (value == null || value.isEmpty()) {
      return null;
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw BadInputException.of("environment variable " + variable, "\"" + value + "\"", "a path");
    }
  }
}
