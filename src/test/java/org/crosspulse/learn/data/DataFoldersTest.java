package org.crosspulse.learn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which folders hold shared data, rule by rule; nothing is created. */
class DataFoldersTest {
  private static final Path HOME = Path.of("home", "user").toAbsolutePath();
  private static final Path OWN = HOME.resolve(".local").resolve("share");

  @BeforeAll
  static void requirePosixPaths() {
    assumeTrue(File.pathSeparator.equals(":"), "the rule is of systems with / and :");
  }

  @Test
  void withoutVariablesTheDefaultsHold() {
    List<Path> defaults = List.of(OWN, Path.of("/usr/local/share"), Path.of("/usr/share"));
    assertEquals(defaults, DataFolders.of(Map.of(), HOME));
    assertEquals(defaults, DataFolders.of(Map.of("XDG_DATA_HOME", "", "XDG_DATA_DIRS", ""), HOME));
  }

  @Test
  void variablesStandInTheirOrderAndEachFolderOnce() {
    Map<String, String> both = Map.of("XDG_DATA_HOME", "/mine", "XDG_DATA_DIRS", "/b:/a:/mine:/b/");
    assertEquals(
        List.of(Path.of("/mine"), Path.of("/b"), Path.of("/a")), DataFolders.of(both, HOME));
  }

  @Test
  void whatIsNoAbsolutePathIsIgnored() {
    Map<String, String> wrong =
        Map.of("XDG_DATA_HOME", "relative", "XDG_DATA_DIRS", "relative::/a:b\0c");
    assertEquals(List.of(Path.of("/a")), DataFolders.of(wrong, HOME));
  }
}
