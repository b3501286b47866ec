package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A confusion matrix against a plain count of the same answers. */
class ConfusionTest {
  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void countsWhatWasAnswered(long seed) {
    Random random = RandomCases.random(seed);
    int classes = 1 + random.nextInt(8);
    int answers = classes + random.nextInt(3);
    int samples = 1 + random.nextInt(200);
    int[][] expected = new int[classes][answers];
    Confusion.Counter first = new Confusion.Counter(classes, answers);
    Confusion.Counter second = new Confusion.Counter(classes, answers);
    int wrong = 0;
    for (int sample = 0; sample < samples; sample++) {
      int truth = random.nextInt(classes);
      int answer = random.nextInt(answers);
      (random.nextBoolean() ? first : second).add(truth, answer);
      expected[truth][answer]++;
      wrong += truth == answer ? 0 : 1;
    }
    Confusion confusion = first.plus(second).result();
    assertEquals(samples, confusion.samples());
    assertEquals(100.0 * wrong / samples, confusion.errorPercent());
    for (int truth = 0; truth < classes; truth++) {
      int shown = 0;
      for (int answer = 0; answer < answers; answer++) {
        assertEquals(expected[truth][answer], confusion.count(truth, answer));
        shown += expected[truth][answer];
      }
      assertEquals(shown, confusion.samples(truth));
      assertEquals(100.0 * expected[truth][truth] / shown, confusion.recallPercent(truth));
    }
  }

  @Test
  void aClassThatWasNotShownHasNoRecall() {
    Confusion confusion = new Confusion(2, 2, List.of(3, 1, 0, 0));
    assertEquals(75, confusion.recallPercent(0));
    assertEquals(Double.NaN, confusion.recallPercent(1));
    assertEquals(25, confusion.errorPercent());
  }

  @Test
  void everyClassNeedsItsAnswer() {
    assertThrows(
        IllegalArgumentException.class, () -> new Confusion(3, 2, List.of(0, 0, 0, 0, 0, 0)));
    assertThrows(IllegalArgumentException.class, () -> new Confusion(2, 2, List.of(0, 0, 0)));
  }
}
