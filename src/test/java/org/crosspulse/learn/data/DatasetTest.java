package org.crosspulse.learn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;

/** Shapes, pixel values and what does not fit together. */
class DatasetTest {
  private static final Dataset TWO =
      new Dataset("two", 3, 1, 2, new byte[] {0, 51, (byte) 204, (byte) 255}, new byte[] {2, 0});

  @Test
  void pixelsAreFractionsOfFullInk() {
    double[] values = {9, 9, 9};
    TWO.pixelValues(0, values);
    assertArrayEquals(new double[] {0, 0.2, 9}, values);
    TWO.pixelValues(1, values);
    assertArrayEquals(new double[] {0.8, 1, 9}, values);
  }

  @Test
  void shapeAndLabels() {
    assertEquals("two", TWO.name());
    assertEquals(3, TWO.classes());
    assertEquals(2, TWO.count());
    assertEquals(1, TWO.height());
    assertEquals(2, TWO.width());
    assertEquals(2, TWO.pixelsPerImage());
    assertEquals(2, TWO.label(0));
    assertEquals(0, TWO.label(1));
  }

  @Test
  void firstHidesTheRest() {
    Dataset one = TWO.first(1);
    assertEquals(1, one.count());
    assertEquals(2, one.label(0));
    assertThrows(IndexOutOfBoundsException.class, () -> one.label(1));
    assertThrows(IndexOutOfBoundsException.class, () -> one.pixelValues(1, new double[2]));
  }

  @Test
  void firstAsksForTooMany() {
    for (int wanted : new int[] {-1, 0, 3}) {
      BadInputException problem = assertThrows(BadInputException.class, () -> TWO.first(wanted));
      assertEquals(
          "two: number of images: found " + wanted + "; allowed: 1 to 2", problem.getMessage());
    }
  }

  @Test
  void impossibleSetsAreRefused() {
    assertIllegal(() -> new Dataset("x", 2, 1, 1, new byte[2], new byte[1]));
    assertIllegal(() -> new Dataset("x", 2, 1, 1, new byte[0], new byte[0]));
    assertIllegal(() -> new Dataset("x", 2, 0, 1, new byte[0], new byte[1]));
    assertIllegal(() -> new Dataset("x", 2, -1, -1, new byte[1], new byte[1]));
    assertIllegal(() -> new Dataset("x", 0, 1, 1, new byte[1], new byte[1]));
    assertIllegal(() -> new Dataset("x", 257, 1, 1, new byte[1], new byte[1]));
    assertIllegal(() -> new Dataset("x", 2, 1, 1, new byte[1], new byte[] {2}));
    assertIllegal(() -> new Dataset("x", 2, 1 << 16, 1 << 16, new byte[0], new byte[1]));
  }

  @Test
  void trainAndTestMustFitOneNetwork() {
    Dataset square = new Dataset("square", 3, 2, 2, new byte[4], new byte[1]);
    assertEquals(
        "square: image size: found 2 x 2 pixels; allowed: 1 x 2 pixels as in the training set",
        assertThrows(BadInputException.class, () -> new Datasets(TWO, square)).getMessage());
    Dataset four = new Dataset("four", 4, 1, 2, new byte[2], new byte[1]);
    assertEquals(
        "four: number of classes: found 4; allowed: 3 as in the training set",
        assertThrows(BadInputException.class, () -> new Datasets(TWO, four)).getMessage());
    Datasets both = new Datasets(TWO, TWO).first(1, 2);
    assertEquals(1, both.train().count());
    assertEquals(2, both.test().count());
  }

  private static void assertIllegal(Runnable construct) {
    assertThrows(IllegalArgumentException.class, construct::run);
  }
}
