package org.crosspulse.learn.data;

import static org.crosspulse.learn.data.MadeUpMnistTest.assertHoldsMnist;
import static org.crosspulse.learn.data.MadeUpMnistTest.content;
import static org.crosspulse.learn.data.MadeUpMnistTest.deliver;
import static org.crosspulse.learn.data.MadeUpMnistTest.fake;
import static org.crosspulse.learn.data.MadeUpMnistTest.fetcher;
import static org.crosspulse.learn.data.MadeUpMnistTest.namesIn;
import static org.crosspulse.learn.data.MadeUpMnistTest.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fetch leaves in the cache: all four files or what was there before. */
class WholeOrNothingTest {
  private final List<String> lines = new ArrayList<>();
  private final Path folder;

  WholeOrNothingTest(@TempDir Path parent) {
    folder = parent.resolve("cache").resolve("mnist");
  }

  /** The first three files are right, the last is not: none may appear. */
  @Test
  void threeOfFourAreNone() {
    MnistSource almost =
        fake(
            "almost",
            scratch ->
                deliver(
                    scratch,
                    file -> file == MnistFile.TEST_LABELS ? new byte[3] : content(file),
                    ""));
    assertThrows(FetchException.class, () -> fetcher(lines::add, almost).fetch(folder));
    assertEquals(List.of(), namesIn(folder.resolveSibling("")));
  }

  @Test
  void aSourceThatCrashesLeavesNothing() {
    MnistSource crash =
        fake(
            "crash",
            scratch -> {
              Files.writeString(scratch.resolve("half"), "half");
              throw new IllegalStateException("bug");
            });
    assertThrows(IllegalStateException.class, () -> fetcher(lines::add, crash).fetch(folder));
    assertEquals(List.of(), namesIn(folder.resolveSibling("")));
  }

  @Test
  void failureLeavesWhatWasThere() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("train-images-idx3-ubyte"), "old");
    assertThrows(
        FetchException.class, () -> fetcher(lines::add, source("bad", true, "T")).fetch(folder));
    assertEquals(List.of("train-images-idx3-ubyte"), namesIn(folder));
    assertEquals("old", Files.readString(folder.resolve("train-images-idx3-ubyte")));
    assertEquals(List.of("mnist"), namesIn(folder.resolveSibling("")));
  }

  @Test
  void wrongFilesAreReplaced() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("train-images-idx3-ubyte"), "old");
    Files.writeString(folder.resolve("t10k-labels.idx1-ubyte.gz"), "old");
    assertTrue(fetcher(lines::add, source("good", false, "")).fetch(folder));
    assertHoldsMnist(folder);
  }

  @Test
  void unknownFilesAreNeverDeleted() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.tex"), "years of work");
    FetchException failure =
        assertThrows(
            FetchException.class,
            () -> fetcher(lines::add, source("good", false, "")).fetch(folder));
    assertEquals(
        "cannot put MNIST into " + folder + ": it holds another file, thesis.tex",
        failure.getMessage());
    assertEquals(List.of("thesis.tex"), namesIn(folder));
  }

  @Test
  void aFileInThePlaceOfTheFolderIsTold() throws IOException {
    Files.createDirectories(folder.resolveSibling(""));
    Files.writeString(folder, "a file");
    FetchException failure =
        assertThrows(
            FetchException.class,
            () -> fetcher(lines::add, source("good", false, "")).fetch(folder));
    assertEquals(
        "cannot put MNIST into " + folder + ": NotDirectoryException: " + folder,
        failure.getMessage());
  }
}
