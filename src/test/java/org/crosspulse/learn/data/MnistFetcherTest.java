package org.crosspulse.learn.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crosspulse.learn.data.IdxRoundTripTest.gzip;
import static org.crosspulse.learn.data.MadeUpMnistTest.assertHoldsMnist;
import static org.crosspulse.learn.data.MadeUpMnistTest.content;
import static org.crosspulse.learn.data.MadeUpMnistTest.deliver;
import static org.crosspulse.learn.data.MadeUpMnistTest.fake;
import static org.crosspulse.learn.data.MadeUpMnistTest.fetcher;
import static org.crosspulse.learn.data.MadeUpMnistTest.namesIn;
import static org.crosspulse.learn.data.MadeUpMnistTest.sha256;
import static org.crosspulse.learn.data.MadeUpMnistTest.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from made-up sources: the first that delivers the right content counts. */
class MnistFetcherTest {
  private static final String NAMES =
      "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
          + " t10k-labels-idx1-ubyte";

  private final List<String> lines = new ArrayList<>();
  private final Path folder;

  MnistFetcherTest(@TempDir Path parent) {
    folder = parent.resolve("cache").resolve("mnist");
  }

  @Test
  void storesUnpackedWhatIsRight() throws IOException {
    assertTrue(fetcher(lines::add, source("a", true, "")).fetch(folder));
    assertHoldsMnist(folder);
    assertEquals(
        List.of("fetching MNIST from a", "  from a", "MNIST is in " + folder + ", verified"),
        lines);
  }

  @Test
  void nothingToDoWhereItIsAlready() throws IOException {
    fetcher(lines::add, source("a", false, "")).fetch(folder);
    lines.clear();
    assertFalse(fetcher(lines::add).fetch(folder));
    assertEquals(List.of("MNIST is already in " + folder + ", verified"), lines);
  }

  @Test
  void filesPutThereByHandCountUnderEverySpelling() throws IOException {
    Files.createDirectories(folder);
    for (MnistFile file : MnistFile.values()) {
      Files.write(folder.resolve(file.spellings().get(3)), gzip(content(file)));
    }
    assertFalse(fetcher(lines::add).fetch(folder));
  }

  @Test
  void wrongChecksumGoesToTheNextSource() throws IOException {
    fetcher(lines::add, source("tampered", true, "T"), source("good", true, "")).fetch(folder);
    assertHoldsMnist(folder);
    String found = sha256("Train-images-idx3-ubyte".getBytes(UTF_8));
    String wanted = sha256(content(MnistFile.TRAIN_IMAGES));
    assertTrue(
        lines.contains(
            "tampered: train-images-idx3-ubyte has SHA-256 " + found + ", MNIST's is " + wanted),
        lines::toString);
  }

  @Test
  void brokenGzipGoesToTheNextSource() throws IOException {
    MnistSource broken =
        fake(
            "broken",
            scratch -> deliver(scratch, file -> new byte[] {0x1f, (byte) 0x8b, 8}, ".gz"));
    fetcher(lines::add, broken, source("good", false, "")).fetch(folder);
    assertHoldsMnist(folder);
    assertTrue(
        lines.contains("broken: train-images-idx3-ubyte is corrupt gzip data"), lines::toString);
  }

  @Test
  void whenAllFailTheMessageSaysWhatEachSaid() {
    MnistSource silent = fake("silent", scratch -> scratch);
    MnistSource down =
        fake(
            "down",
            scratch -> {
              throw new IOException("no connection");
            });
    MnistSource longer = fake("longer", scratch -> deliver(scratch, file -> new byte[99], ""));
    FetchException failure =
        assertThrows(
            FetchException.class, () -> fetcher(lines::add, silent, down, longer).fetch(folder));
    assertEquals(
        "MNIST could not be fetched:\n"
            + "  silent: delivered no train-images-idx3-ubyte\n"
            + "  down: no connection\n"
            + "  longer: train-images-idx3-ubyte has not the 23 bytes of MNIST's\n"
            + ("by hand: put " + NAMES + " (plain or .gz) into " + folder),
        failure.getMessage());
    assertEquals(List.of(), namesIn(folder.resolveSibling("")));
  }

  @Test
  void interruptStopsAtOnceAndStays() {
    MnistSource interrupted =
        fake(
            "slow",
            scratch -> {
              throw new InterruptedException();
            });
    FetchException failure =
        assertThrows(
            FetchException.class,
            () -> fetcher(lines::add, interrupted, source("good", false, "")).fetch(folder));
    assertTrue(Thread.interrupted());
    assertEquals("interrupted while fetching MNIST", failure.getMessage());
    assertEquals(List.of(), namesIn(folder.resolveSibling("")));
  }
}
