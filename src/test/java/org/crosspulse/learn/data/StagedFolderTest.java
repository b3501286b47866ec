package org.crosspulse.learn.data;

import static org.crosspulse.learn.data.MadeUpMnistTest.fetcher;
import static org.crosspulse.learn.data.MadeUpMnistTest.namesIn;
import static org.crosspulse.learn.data.MadeUpMnistTest.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a folder comes into its place: in one move, beside leftovers, and behind a link. */
class StagedFolderTest {
  private final List<String> lines = new ArrayList<>();
  private final Path folder;

  StagedFolderTest(@TempDir Path parent) {
    folder = parent.resolve("cache").resolve("mnist");
  }

  @Test
  void leftoversOfKilledRunsGoOnceTheyAreOld() throws IOException {
    Path cache = Files.createDirectories(folder.resolveSibling(""));
    Path old = Files.createDirectory(cache.resolve(".mnist-fetch-1"));
    Files.writeString(old.resolve("half"), "half");
    Files.createDirectory(cache.resolve(".mnist-fetch-2"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    fetcher(lines::add, source("good", false, "")).fetch(folder);
    assertEquals(List.of(".mnist-fetch-2", "mnist"), namesIn(cache));
  }

  /** Another program that looks all the time never sees some of the files. */
  @Test
  void everyMomentShowsAllOrNothing() throws Exception {
    List<Path> folders =
        IntStream.range(0, 50).mapToObj(i -> folder.resolveSibling("m" + i)).toList();
    CountDownLatch looking = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> looks =
        CompletableFuture.supplyAsync(
            () -> {
              int seen = 0;
              boolean last;
              do {
                looking.countDown();
                last = done.get();
                for (Path each : folders) {
                  if (Files.exists(each)) {
                    assertEquals(4, namesIn(each).size());
                    seen++;
                  }
                }
              } while (!last);
              return seen;
            });
    looking.await();
    try {
      for (Path each : folders) {
        fetcher(lines::add, source("good", true, "")).fetch(each);
      }
    } finally {
      done.set(true);
    }
    assertTrue(looks.get() >= folders.size());
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.createDirectories(folder.resolveSibling("big-disk"));
    try {
      Files.createSymbolicLink(folder, real);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "this system lets us make no symbolic links");
    }
    fetcher(lines::add, source("good", false, "")).fetch(folder);
    assertTrue(Files.isSymbolicLink(folder));
    assertEquals(4, namesIn(real).size());
    assertEquals(List.of("big-disk", "mnist"), namesIn(folder.resolveSibling("")));
  }
}
