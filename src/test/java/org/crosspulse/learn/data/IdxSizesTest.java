package org.crosspulse.learn.data;

import static org.crosspulse.learn.data.IdxFileTest.assertImages;
import static org.crosspulse.learn.data.IdxFileTest.assertMessage;
import static org.crosspulse.learn.data.IdxFileTest.stream;
import static org.crosspulse.learn.data.IdxRoundTripTest.idx;
import static org.crosspulse.learn.data.IdxRoundTripTest.images;
import static org.crosspulse.learn.data.IdxRoundTripTest.labels;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the header promises against what is there and what can be. */
class IdxSizesTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void truncatedData(boolean packed) {
    byte[] whole = images(5, 4, 3);
    assertImages(
        Arrays.copyOf(whole, whole.length - 1),
        packed,
        "x: found 59 bytes of data; allowed: the 60 that the header promises");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void trailingBytes(boolean packed) {
    byte[] whole = images(5, 4, 3);
    assertImages(
        Arrays.copyOf(whole, whole.length + 1),
        packed,
        "x: found more than 60 bytes of data; allowed: the 60 that the header promises");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void zeroSizes(boolean packed) {
    assertImages(images(0, 28, 28), packed, "x: number of images: found 0; allowed: at least 1");
    assertImages(images(5, 0, 28), packed, "x: height: found 0; allowed: at least 1");
    assertImages(images(5, 28, 0), packed, "x: width: found 0; allowed: at least 1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void absurdSizes(boolean packed) {
    String allowed = "; allowed: at most 1073741824 bytes of data";
    assertImages(
        idx(0x803, new byte[0], Integer.MIN_VALUE, 28, 28),
        packed,
        "x: number of images, height, width: found 2147483648, 28, 28" + allowed);
    // The product of these is a multiple of 2^64: it must not wrap to a small number.
    assertImages(
        idx(0x803, new byte[0], 1 << 22, 1 << 22, 1 << 22),
        packed,
        "x: number of images, height, width: found 4194304, 4194304, 4194304" + allowed);
    assertMessage(
        "x: number of labels: found 4294967295" + allowed,
        () -> IdxFile.readLabels(stream(idx(0x801, new byte[0], -1), packed), "x", 10));
  }

  /** A gigabyte is within the limit, but what is not there must not be allocated. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void largestPromiseCostsNothing(boolean packed) {
    byte[] content = idx(0x803, new byte[7], 1 << 10, 1 << 10, 1 << 10);
    long before = allocatedBytes();
    assertImages(
        content,
        packed,
        "x: found 7 bytes of data; allowed: the 1073741824 that the header promises");
    assertTrue(allocatedBytes() - before < 10_000_000);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void labelOutsideTheClasses(boolean packed) {
    byte[] content = labels((byte) 9, (byte) 10);
    assertMessage(
        "x: label 1: found 10; allowed: 0 to 9",
        () -> IdxFile.readLabels(stream(content, packed), "x", 10));
    assertMessage(
        "x: label 0: found 255; allowed: 0 to 9",
        () -> IdxFile.readLabels(stream(labels((byte) -1), packed), "x", 10));
  }

  private static long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
