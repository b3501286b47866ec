package org.crosspulse.learn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.crosspulse.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written as IDX is read back; the writers serve the other tests too. */
class IdxRoundTripTest {
  private static final int CASES = 200;

  private final Path folder;

  IdxRoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void randomImagesComeBack() throws IOException {
    long seed = RandomCases.FIRST_SEED;
    Random random = RandomCases.random(seed);
    for (int i = 0; i < CASES; i++) {
      int[] sizes = {1 + random.nextInt(20), 1 + random.nextInt(31), 1 + random.nextInt(31)};
      byte[] pixels = randomBytes(random, sizes[0] * sizes[1] * sizes[2]);
      byte[] plain = idx(0x803, pixels, sizes);
      IdxFile file = readFile(random.nextBoolean() ? gzip(plain) : plain);
      assertArrayEquals(pixels, file.data(), "seed " + seed + ", case " + i);
      assertArrayEquals(sizes, new int[] {file.size(0), file.size(1), file.size(2)});
    }
  }

  @Test
  void randomLabelsComeBackFromAStream() {
    long seed = RandomCases.FIRST_SEED;
    Random random = RandomCases.random(seed);
    for (int i = 0; i < CASES; i++) {
      byte[] labels = randomBytes(random, 1 + random.nextInt(5000));
      byte[] plain = labels(labels);
      byte[] content = random.nextBoolean() ? gzip(plain) : plain;
      IdxFile file = IdxFile.readLabels(new ByteArrayInputStream(content), "labels", 256);
      assertArrayEquals(labels, file.data(), "seed " + seed + ", case " + i);
      assertEquals(labels.length, file.size(0));
    }
  }

  @Test
  void gzipOfSeveralMembersIsOneFile() throws IOException {
    byte[] plain = images(2, 3, 4);
    byte[] start = Arrays.copyOf(plain, 20);
    byte[] rest = Arrays.copyOfRange(plain, 20, plain.length);
    assertEquals(24, readFile(Bytes.concat(gzip(start), gzip(rest))).data().length);
  }

  private IdxFile readFile(byte[] content) throws IOException {
    return IdxFile.readImages(Files.write(folder.resolve("any.name"), content));
  }

  private static byte[] randomBytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Images whose pixels count up from 0. */
  static byte[] images(int count, int height, int width) {
    byte[] pixels = new byte[count * height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) i;
    }
    return idx(0x803, pixels, count, height, width);
  }

  /** A file of labels. */
  static byte[] labels(byte... labels) {
    return idx(0x801, labels, labels.length);
  }

  /** A header with these sizes, whatever the data. */
  static byte[] idx(int magic, byte[] data, int... sizes) {
    byte[] header = Ints.toByteArray(magic);
    for (int size : sizes) {
      header = Bytes.concat(header, Ints.toByteArray(size));
    }
    return Bytes.concat(header, data);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
