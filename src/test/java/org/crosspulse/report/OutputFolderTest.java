package org.crosspulse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's folder is there whole or not at all. */
class OutputFolderTest {
  @TempDir private Path parent = Path.of("");

  private List<String> visible() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCommittedFolderHasItsNameAndFiles() throws IOException {
    Path target = parent.resolve("run");
    try (OutputFolder folder = OutputFolder.create(target)) {
      folder.write("a.txt", "δ\n");
      assertTrue(Files.notExists(target), "before the end there must be nothing to mistake for it");
      folder.commit();
    }
    assertEquals("δ\n", Files.readString(target.resolve("a.txt")));
    assertEquals(List.of("run"), visible());
  }

  @Test
  void anUncommittedFolderLeavesNothing() throws IOException {
    try (OutputFolder folder = OutputFolder.create(parent.resolve("run"))) {
      folder.write("a.txt", "half");
      Files.createDirectory(folder.resolve("sub"));
      Files.writeString(folder.resolve("sub/b.txt"), "of it");
    }
    assertEquals(List.of(), visible());
  }

  @Test
  void whatIsKeptIsALeftOverOnceNobodyWorksOnIt() throws IOException {
    Path target = parent.resolve("run");
    Path kept;
    try (OutputFolder folder = OutputFolder.create(target)) {
      kept = folder.path();
      folder.write("a.txt", "half");
      folder.keep(true);
      try (OutputFolder other = OutputFolder.create(target)) {
        assertEquals(List.of(), other.leftOvers(), "it is being written, and so is the other");
      }
    }
    assertEquals("half", Files.readString(kept.resolve("a.txt")));
    try (OutputFolder next = OutputFolder.create(target)) {
      assertEquals(List.of(kept), next.leftOvers());
      next.keep(true);
      next.keep(false);
    }
    OutputFolder.deleteLeftOver(kept);
    assertEquals(List.of(), visible());
  }

  @Test
  void aFolderThatAppearsMeanwhileIsNotTouchedAndNothingIsLost() throws IOException {
    Path target = parent.resolve("run");
    Path kept;
    try (OutputFolder folder = OutputFolder.create(target)) {
      kept = folder.path();
      folder.write("a.txt", "mine");
      Files.createDirectory(target);
      assertThrows(FileAlreadyExistsException.class, folder::commit);
    }
    assertEquals("mine", Files.readString(kept.resolve("a.txt")));
    assertEquals(2, visible().size());
  }

  @Test
  void anInterruptionClosesWhatIsOpenAndNothingElse() throws IOException {
    try (OutputFolder half = OutputFolder.create(parent.resolve("above/half"));
        OutputFolder kept = OutputFolder.create(parent.resolve("kept"));
        OutputFolder whole = OutputFolder.create(parent.resolve("whole"))) {
      OutputFolder.create(parent.resolve("over")).close();
      half.write("a.txt", "half");
      kept.keep(true);
      whole.commit();
      OutputFolder.closeAll(closed -> assertEquals(Set.of(half, kept), Set.copyOf(closed)));
      assertEquals(List.of(kept.path().getFileName().toString(), "whole"), visible());
    }
    OutputFolder.closeAll(closed -> assertEquals(List.of(), closed));
  }

  /** A training goes on until the process ends, whoever has closed its folder. */
  @Test
  void whatIsClosedIsGoneWhoeverStillWrites() throws Exception {
    for (int round = 0; round < 20; round++) {
      OutputFolder folder = OutputFolder.create(parent.resolve("run"));
      CountDownLatch begun = new CountDownLatch(1);
      Thread writer = new Thread(() -> writeUntilClosed(folder, begun), "writer");
      writer.start();
      begun.await();
      folder.close();
      writer.join();
      assertEquals(List.of(), visible());
    }
  }

  private static void writeUntilClosed(OutputFolder folder, CountDownLatch begun) {
    try {
      for (int file = 0; ; file++) {
        folder.write(file + ".txt", "more");
        begun.countDown();
      }
    } catch (IOException e) {
      // The folder is gone.
    }
  }

  @Test
  void numbersGoOn() throws IOException {
    Files.createDirectory(parent.resolve("demo-001"));
    try (OutputFolder folder = OutputFolder.createNumbered(parent, "demo")) {
      assertEquals("demo-002", folder.target().getFileName().toString());
    }
  }

  @Test
  void whatCannotBeMadeIsBadInput() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));
    for (Path target : List.of(file, parent, file.resolve("below"), Path.of("/"))) {
      assertThrows(BadInputException.class, () -> OutputFolder.create(target), target.toString());
    }
    assertEquals(List.of("file"), visible());
  }
}
