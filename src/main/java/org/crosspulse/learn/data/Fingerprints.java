package org.crosspulse.learn.data;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.ByteStreams;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;

/** What the unpacked content of each of the four files must be. */
final class Fingerprints {
  /**
   * MNIST as it was published. The checksums are of the unpacked files because mirrors pack them
   * differently.
   */
  static final Fingerprints MNIST =
      new Fingerprints(
          Map.of(
              MnistFile.TRAIN_IMAGES,
              new Fingerprint(
                  47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
              MnistFile.TRAIN_LABELS,
              new Fingerprint(
                  60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
              MnistFile.TEST_IMAGES,
              new Fingerprint(
                  7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
              MnistFile.TEST_LABELS,
              new Fingerprint(
                  10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")));

  private final Map<MnistFile, Fingerprint> expected;

  Fingerprints(Map<MnistFile, Fingerprint> expected) {
    this.expected = new EnumMap<>(expected);
  }

  /**
   * The identity of one file.
   *
   * @param length of the unpacked content (bytes)
   * @param sha256 of the unpacked content, in lower-case hexadecimal digits
   */
  record Fingerprint(long length, String sha256) {}

  /** Whether a folder holds all four, each with the right content, under any spelling. */
  boolean match(Path folder) {
    try {
      for (MnistFile file : MnistFile.values()) {
        copy(file, folder, OutputStream.nullOutputStream());
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes one file of a folder, unpacked and under its canonical name, into another folder.
   *
   * @throws IOException where it is missing or its content is wrong
   */
  void unpack(MnistFile file, Path from, Path into) throws IOException {
    try (OutputStream out = Files.newOutputStream(into.resolve(file.fileName()))) {
      copy(file, from, out);
    }
  }

  private void copy(MnistFile file, Path folder, OutputStream out) throws IOException {
    Optional<Path> packed = file.findIn(folder);
    if (packed.isEmpty()) {
      throw new IOException("delivered no " + file.fileName());
    }
    HashingOutputStream hashing = new HashingOutputStream(Hashing.sha256(), out);
    Fingerprint wanted = Objects.requireNonNull(expected.get(file));
    long length;
    try (InputStream in = StrictGzip.unpacked(Files.newInputStream(packed.get()))) {
      // One byte more than allowed is enough to know: a gzip bomb must not fill the disk.
      length = ByteStreams.copy(ByteStreams.limit(in, wanted.length() + 1), hashing);
    } catch (EOFException | ZipException e) {
      throw new IOException(file.fileName() + " is corrupt gzip data", e);
    }
    Fingerprint found = new Fingerprint(length, hashing.hash().toString());
    if (!found.equals(wanted)) {
      throw new IOException(mismatch(file, found, wanted));
    }
  }

  private static String mismatch(MnistFile file, Fingerprint found, Fingerprint wanted) {
    return found.length() != wanted.length()
        ? file.fileName() + " has not the " + wanted.length() + " bytes of MNIST's"
        : file.fileName() + " has SHA-256 " + found.sha256() + ", MNIST's is " + wanted.sha256();
  }
}
