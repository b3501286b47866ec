package org.crosspulse.learn.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crosspulse.learn.data.IdxRoundTripTest.gzip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MNIST in miniature: sources that deliver it, and a fetcher that wants it. */
class MadeUpMnistTest {
  static MnistFetcher fetcher(Consumer<String> progress, MnistSource... sources) {
    Map<MnistFile, Fingerprints.Fingerprint> expected = new EnumMap<>(MnistFile.class);
    for (MnistFile file : MnistFile.values()) {
      expected.put(file, new Fingerprints.Fingerprint(content(file).length, sha256(content(file))));
    }
    return new MnistFetcher(List.of(sources), new Fingerprints(expected), progress);
  }

  /** A source that replaces the first letter of every file, or nothing. */
  static MnistSource source(String name, boolean packed, String firstLetter) {
    return fake(
        name,
        scratch ->
            deliver(
                Files.createDirectory(scratch.resolve("inside")),
                file -> {
                  String text = firstLetter + file.fileName().substring(firstLetter.length());
                  return packed ? gzip(text.getBytes(UTF_8)) : text.getBytes(UTF_8);
                },
                packed ? ".gz" : ""));
  }

  static Path deliver(Path into, Content content, String suffix) throws IOException {
    for (MnistFile file : MnistFile.values()) {
      Files.write(into.resolve(file.fileName() + suffix), content.of(file));
    }
    return into;
  }

  static MnistSource fake(String name, Delivery delivery) {
    return new MnistSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Path fetch(Path scratch, Consumer<String> progress)
          throws IOException, InterruptedException {
        progress.accept("  from " + name);
        return delivery.into(scratch);
      }
    };
  }

  /** The right content in these tests is the name of the file. */
  static byte[] content(MnistFile file) {
    return file.fileName().getBytes(UTF_8);
  }

  static String sha256(byte[] content) {
    return Hashing.sha256().hashBytes(content).toString();
  }

  interface Content {
    byte[] of(MnistFile file);
  }

  interface Delivery {
    Path into(Path scratch) throws IOException, InterruptedException;
  }

  static void assertHoldsMnist(Path folder) throws IOException {
    assertEquals(
        Arrays.stream(MnistFile.values()).map(MnistFile::fileName).sorted().toList(),
        namesIn(folder));
    for (MnistFile file : MnistFile.values()) {
      assertEquals(file.fileName(), Files.readString(folder.resolve(file.fileName())));
    }
    assertEquals(List.of("mnist"), namesIn(folder.resolveSibling("")));
  }

  static List<String> namesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theContentOfTheRealOneIsOther(@TempDir Path scratch) throws IOException {
    assertFalse(Fingerprints.MNIST.match(deliver(scratch, MadeUpMnistTest::content, "")));
  }
}
