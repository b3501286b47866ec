package org.crosspulse.learn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same images have the same fingerprint, however they are held, and others have another. */
class FingerprintTest {
  private static final int CLASSES = 3;
  private static final int PIXELS = 4;

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void anyByteThatANetworkSeesCounts(long seed) {
    Random random = RandomCases.random(seed);
    int count = 2 + random.nextInt(6);
    byte[] pixels = new byte[count * PIXELS];
    random.nextBytes(pixels);
    byte[] labels = new byte[count];
    int pixel = random.nextInt(pixels.length);
    int label = random.nextInt(count);
    String before = fingerprint(pixels, labels, count);
    assertEquals(before, fingerprint(pixels.clone(), labels.clone(), count));
    int held = 1 + random.nextInt(count - 1);
    assertNotEquals(before, sets(pixels, labels).holdOut(held).fingerprint());
    int fewer = count - held;
    String fewerBefore = fingerprint(pixels, labels, fewer);
    assertNotEquals(before, fewerBefore);

    pixels[pixel]++;
    assertNotEquals(before, fingerprint(pixels, labels, count));
    assertEquals(pixel >= fewer * PIXELS, fewerBefore.equals(fingerprint(pixels, labels, fewer)));
    pixels[pixel]--;
    labels[label]++;
    assertNotEquals(before, fingerprint(pixels, labels, count));
    labels[label]--;
    assertEquals(before, fingerprint(pixels, labels, count));
  }

  private static Datasets sets(byte[] pixels, byte[] labels) {
    Dataset set = new Dataset("random", CLASSES, 2, 2, pixels, labels);
    return new Datasets(set, set);
  }

  private static String fingerprint(byte[] pixels, byte[] labels, int count) {
    return sets(pixels, labels).first(count, count).fingerprint();
  }
}
