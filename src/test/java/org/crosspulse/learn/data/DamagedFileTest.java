package org.crosspulse.learn.data;

import static org.crosspulse.learn.data.IdxRoundTripTest.gzip;
import static org.crosspulse.learn.data.IdxRoundTripTest.images;
import static org.crosspulse.learn.data.IdxRoundTripTest.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;

/** Damage below the format: what gzip or the disk did to an IDX file. */
class DamagedFileTest {
  private static final long EDGE_SEED = 20;
  private static final int BUFFER_BYTES = 1 << 16;

  @Test
  void gzipWithWrongChecksum() {
    byte[] packed = gzip(images(5, 4, 3));
    packed[packed.length - 8] ^= 1;
    assertTold(
        packed, "x: found corrupt gzip data (Corrupt GZIP trailer); allowed: a readable IDX file");
  }

  @Test
  void gzipWithWrongBlock() {
    byte[] packed = gzip(images(5, 4, 3));
    packed[10] = 0x07;
    String message = message(new ByteArrayInputStream(packed));
    assertTrue(message.startsWith("x: found corrupt gzip data ("), message);
  }

  @Test
  void truncatedGzip() {
    byte[] packed = gzip(images(50, 4, 3));
    for (int length : new int[] {2, 9, 10, 40, packed.length - 9, packed.length - 1}) {
      assertTold(
          Arrays.copyOf(packed, length),
          "x: found gzip data that ends too early; allowed: a readable IDX file");
    }
  }

  @Test
  void bytesAfterGzip() {
    byte[] packed = gzip(images(5, 4, 3));
    for (int more : new int[] {1, 8, 18, 19, 100_000}) {
      assertTold(
          Arrays.copyOf(packed, packed.length + more),
          "x: found corrupt gzip data (bytes after the end of the gzip data); "
              + "allowed: a readable IDX file");
    }
  }

  /** Where the member ends near the end of a read buffer, the JDK swallows a byte or two. */
  @Test
  void bytesAfterGzipAtTheEdgeOfTheReadBuffer() {
    Random random = new Random(EDGE_SEED);
    for (int length = BUFFER_BYTES - 60; length < BUFFER_BYTES + 20; length++) {
      byte[] labels = new byte[length];
      random.nextBytes(labels);
      byte[] plain = labels(labels);
      byte[] packed = gzip(plain);
      assertEquals(length, read(packed), "seed " + EDGE_SEED + ", " + length + " labels");
      for (int more : new int[] {1, 2, 3, 100}) {
        byte[] longer = Arrays.copyOf(packed, packed.length + more);
        assertThrows(BadInputException.class, () -> read(longer), packed.length + " + " + more);
        assertThrows(BadInputException.class, () -> readSilently(longer), "available() is 0");
      }
      byte[] head = gzip(Arrays.copyOf(plain, length - 1));
      byte[] tail = gzip(Arrays.copyOfRange(plain, length - 1, plain.length));
      assertEquals(length, read(Bytes.concat(head, tail)), "two members, " + length + " labels");
    }
  }

  @Test
  void readErrorIsToldAndTheStreamClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    assertEquals(
        "x: found a file that cannot be read (disk on fire); allowed: a readable IDX file",
        message(broken));
    assertTrue(closed.get());
  }

  private static void assertTold(byte[] content, String expected) {
    assertEquals(expected, message(new ByteArrayInputStream(content)));
  }

  private static String message(InputStream stream) {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> IdxFile.readImages(stream, "x")).getMessage());
  }

  private static int read(byte[] packed) {
    return IdxFile.readLabels(new ByteArrayInputStream(packed), "x", 256).size(0);
  }

  /**
   * Through a stream that never says what it has, as streams may: the JDK looks no further then.
   */
  private static int readSilently(byte[] packed) {
    InputStream silent =
        new FilterInputStream(new ByteArrayInputStream(packed)) {
          @Override
          public int available() {
            return 0;
          }
        };
    return IdxFile.readLabels(silent, "x", 256).size(0);
  }
}
