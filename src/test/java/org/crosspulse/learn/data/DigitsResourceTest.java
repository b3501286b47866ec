package org.crosspulse.learn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped subset is the one that its README describes. */
class DigitsResourceTest {
  @Test
  void hasTheShapeOfMnist() {
    Datasets digits = DigitsResource.load();
    assertShape(digits.train(), 4000);
    assertShape(digits.test(), 1000);
  }

  /** The labels that every copy of MNIST begins with. */
  @Test
  void beginsAsMnistDoes() {
    Datasets digits = DigitsResource.load();
    assertEquals(5, digits.train().label(0));
    assertEquals(7, digits.test().label(0));
    double[] image = new double[784];
    digits.train().pixelValues(0, image);
    assertEquals(3 / 255.0, image[5 * 28 + 12]);
  }

  @ParameterizedTest
  @CsvSource({
    "train-images-idx3-ubyte, b3358b9a61a251a81c68ae570ea2d92d118ac42c2c0af55cc2f275960da94cc4",
    "train-labels-idx1-ubyte, 2f27f08fa71eec1104defc563b61fcb2d9269d71a38c1898c9e4b6ce4f255449",
    "t10k-images-idx3-ubyte, de7c252b04f05e1f8309634180ccdf286dc6dbac8c579b74e76e02ae0331ca52",
    "t10k-labels-idx1-ubyte, 832c0d20f0dc42e575488c75a83a970787d4c8d4d05831b2ef03701b4a478a90"
  })
  void contentIsExact(String name, String sha256) throws IOException {
    byte[] packed = resource(name + ".gz");
    try (InputStream unpacked = StrictGzip.unpacked(new ByteArrayInputStream(packed))) {
      assertEquals(sha256, sha256(unpacked.readAllBytes()));
    }
    String readme = new String(resource("README.md"), StandardCharsets.UTF_8);
    assertTrue(readme.contains(sha256(packed) + "  " + name + ".gz\n"), "README packed sum");
    assertTrue(readme.contains(sha256 + "  " + name + "\n"), "README unpacked sum");
  }

  private static void assertShape(Dataset set, int count) {
    assertEquals(count, set.count());
    assertEquals(28, set.height());
    assertEquals(28, set.width());
    BitSet digits = new BitSet();
    for (int i = 0; i < count; i++) {
      digits.set(set.label(i));
    }
    assertEquals(10, digits.cardinality());
  }

  private static byte[] resource(String name) throws IOException {
    return Resources.toByteArray(Resources.getResource(DigitsResource.class, "/digits/" + name));
  }

  private static String sha256(byte[] content) {
    return Hashing.sha256().hashBytes(content).toString();
  }
}
