package org.crosspulse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file of the program keeps to. */
class SourceTreeTest {
  private static final int MOST_LINES = 500;
  private static final List<String> ROOTS = List.of("src/main/java", "src/spark/java");

  @Test
  void noFileIsOverlong() throws IOException {
    List<String> overlong =
        sources().stream().filter(file -> lines(file) > MOST_LINES).map(Path::toString).toList();
    assertTrue(overlong.isEmpty(), "over " + MOST_LINES + " lines: " + overlong);
  }

  @Test
  void everyPackageTellsItsStory() throws IOException {
    List<Path> silent =
        sources().stream()
            .map(file -> file.resolveSibling("package-info.java"))
            .distinct()
            .filter(Files::notExists)
            .toList();
    assertTrue(silent.isEmpty(), "missing: " + silent);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String root : ROOTS) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    assertFalse(sources.isEmpty(), "the working folder is not the project's");
    return sources;
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
