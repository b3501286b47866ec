package org.crosspulse.learn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;

/** Which folder is the cache, rule by rule; nothing is created. */
class CacheFolderTest {
  private static final Path HOME = Path.of("home", "user").toAbsolutePath();
  private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

  @Test
  void ownVariableWins() {
    Map<String, String> both =
        Map.of("CROSSPULSE_CACHE", "mine", "XDG_CACHE_HOME", ELSEWHERE.toString());
    assertEquals(Path.of("mine"), CacheFolder.of(both, "Linux", HOME));
    assertEquals(Path.of("mine"), CacheFolder.of(both, "Windows 11", HOME));
  }

  @Test
  void xdgVariableIsNext() {
    Map<String, String> xdg = Map.of("XDG_CACHE_HOME", ELSEWHERE.toString());
    assertEquals(ELSEWHERE.resolve("crosspulse"), CacheFolder.of(xdg, "Linux", HOME));
    assertEquals(ELSEWHERE.resolve("crosspulse"), CacheFolder.of(xdg, "Mac OS X", HOME));
  }

  @Test
  void relativeXdgVariableIsIgnored() {
    assertSystemFolder(Map.of("XDG_CACHE_HOME", "relative"), "Linux", ".cache");
  }

  @Test
  void emptyVariablesAreNotSet() {
    Map<String, String> empty =
        Map.of("CROSSPULSE_CACHE", "", "XDG_CACHE_HOME", "", "LOCALAPPDATA", "");
    assertSystemFolder(empty, "Linux", ".cache");
    assertSystemFolder(empty, "Windows 10", "AppData/Local");
  }

  @Test
  void everySystemHasItsPlace() {
    assertSystemFolder(Map.of(), "Linux", ".cache");
    assertSystemFolder(Map.of(), "FreeBSD", ".cache");
    assertSystemFolder(Map.of(), "", ".cache");
    assertSystemFolder(Map.of(), "Mac OS X", "Library/Caches");
    assertSystemFolder(Map.of("LOCALAPPDATA", ELSEWHERE.toString()), "Linux", ".cache");
    assertSystemFolder(Map.of(), "Windows Server 2022", "AppData/Local");
    assertEquals(
        ELSEWHERE.resolve("crosspulse"),
        CacheFolder.of(Map.of("LOCALAPPDATA", ELSEWHERE.toString()), "Windows 11", HOME));
  }

  @Test
  void whatIsNoPathIsTold() {
    Map<String, String> wrong = Map.of("CROSSPULSE_CACHE", "a\0b");
    BadInputException problem =
        assertThrows(BadInputException.class, () -> CacheFolder.of(wrong, "Linux", HOME));
    assertEquals(
        "environment variable CROSSPULSE_CACHE: found \"a\0b\"; allowed: a path",
        problem.getMessage());
  }

  private static void assertSystemFolder(
      Map<String, String> environment, String system, String folder) {
    assertEquals(
        HOME.resolve(folder).resolve("crosspulse"), CacheFolder.of(environment, system, HOME));
  }
}
