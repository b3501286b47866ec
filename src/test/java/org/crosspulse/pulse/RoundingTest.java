package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of pulses by chance: right on average, and never far from the value. */
class RoundingTest {
  private static final int DRAWS = 40_000;

  @ParameterizedTest
  @CsvSource({"0.01", "0.3", "-0.3", "1.75", "2.5", "-7.999", "9.2"})
  void theMeanIsTheValue(double pulses) {
    Encoder encoder = new Encoder(0.25, 10, Rounding.STOCHASTIC);
    double part = Math.abs(pulses) - Math.floor(Math.abs(pulses));
    long sum = 0;
    for (int sample = 0; sample < DRAWS; sample++) {
      // Lines and samples alike: neither may prefer a direction.
      long key = Draws.key(5, Purpose.PULSE_ROUNDING, sample / 100);
      int count = encoder.count(pulses * 0.25, key, sample % 100);
      assertTrue(Math.abs(count - pulses) < 1, count + " for " + pulses);
      sum += count;
    }
    double fiveSigma = 5 * Math.sqrt(part * (1 - part) / DRAWS);
    assertEquals(pulses, (double) sum / DRAWS, fiveSigma);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 2", "-0.5, -2", "2.5, 10", "2.6, 10", "-1e300, -10"})
  void wholeNumbersStayAndTheSlotsClip(double value, int expected) {
    Encoder encoder = new Encoder(0.25, 10, Rounding.STOCHASTIC);
    for (int line = 0; line < 100; line++) {
      assertEquals(expected, encoder.count(value, Draws.key(1, Purpose.PULSE_ROUNDING, 3), line));
    }
  }

  @Test
  void aLayerHasADrawForEachLineAndForEachKey() {
    Encoder encoder = new Encoder(1, 10, Rounding.STOCHASTIC);
    double[] halves = new double[1000];
    Arrays.fill(halves, 0.5);
    int[] first = counts(encoder, halves, 8);
    assertArrayEquals(first, counts(encoder, halves, 8));
    int[] second = counts(encoder, halves, 9);
    int ones = 0;
    int same = 0;
    for (int line = 0; line < halves.length; line++) {
      ones += first[line];
      same += first[line] == second[line] ? 1 : 0;
    }
    // Five standard deviations of 1000 fair coins.
    assertEquals(500, ones, 79);
    assertEquals(500, same, 79);
  }

  @Test
  void silentNeuronsStaySilent() {
    int[] counts = {7, 7};
    new Encoder(1, 10, Rounding.STOCHASTIC).encode(new double[] {0, -0.0}, 3, counts);
    assertArrayEquals(new int[] {0, 0}, counts);
  }

  private static int[] counts(Encoder encoder, double[] values, long stream) {
    int[] counts = new int[values.length];
    encoder.encode(values, Draws.key(2, Purpose.PULSE_ROUNDING, stream), counts);
    return counts;
  }
}
