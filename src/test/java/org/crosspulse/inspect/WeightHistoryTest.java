package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bars of the page are the bins of the file. */
class WeightHistoryTest {
  private static final double LOW = 5e-5;
  private static final double WIDTH = 49.5e-9;

  @TempDir private Path folder = Path.of("");

  private WeightHistory read(int weights) throws IOException {
    return WeightHistory.read(folder, List.of(weights, 1), List.of(3));
  }

  private Map<String, Object> document(int[] counts) throws IOException {
    StringBuilder text = new StringBuilder("epoch,array,quantity,from,to,weights\n");
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        double from = LOW + bin * WIDTH;
        text.append("3,0,siemens," + from + "," + (from + WIDTH) + "," + counts[bin] + "\n");
      }
    }
    Files.writeString(folder.resolve("histograms.csv"), text);
    return Objects.requireNonNull(read(IntStream.of(counts).sum()).document(0, 3));
  }

  /** The first and the last bin are not empty: they say where the file's bins begin and end. */
  private static int[] counts(Random random, int bins, int most) {
    int[] counts = IntStream.range(0, bins).map(bin -> random.nextInt(most)).toArray();
    counts[0] = 1;
    counts[bins - 1] = 1;
    return counts;
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void binsAreThoseOfTheFile(long seed) throws IOException {
    Random random = RandomCases.random(seed);
    int[] counts = counts(random, 2 + random.nextInt(190), 1000);
    counts[1] += 10_000;
    Map<String, Object> document = document(counts);
    assertArrayEquals(counts, (int[]) document.get("counts"));
    double[] edges = (double[]) Objects.requireNonNull(document.get("edges"));
    assertEquals(counts.length + 1, edges.length);
    assertEquals(LOW + counts.length * WIDTH, edges[counts.length], 1e-15);
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void manyAreTakenTogetherByTheSameNumber(long seed) throws IOException {
    int[] counts = counts(RandomCases.random(seed), 900, 1000);
    int[] shown = (int[]) Objects.requireNonNull(document(counts).get("counts"));
    assertTrue(shown.length <= 200, shown.length + " bins");
    int[] expected = new int[shown.length];
    for (int bin = 0; bin < counts.length; bin++) {
      expected[bin / 5] += counts[bin];
    }
    assertArrayEquals(expected, shown);
  }

  /** The bars of few weights are wide: a bin a weight would be a comb. */
  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void fewWeightsHaveFewBins(long seed) throws IOException {
    int[] counts = counts(RandomCases.random(seed), 190, 2);
    int[] shown = (int[]) Objects.requireNonNull(document(counts).get("counts"));
    int all = IntStream.of(counts).sum();
    assertTrue(shown.length <= 2 * Math.sqrt(all), shown.length + " bins of " + all);
    assertEquals(all, IntStream.of(shown).sum());
  }

  /** All weights at one end of their range: a bin without a width. */
  @Test
  void oneValueOfAllIsOneBar() throws IOException {
    Files.writeString(
        folder.resolve("histograms.csv"),
        "epoch,array,quantity,from,to,weights\n3,0,siemens,1e-4,1e-4,7\n");
    WeightHistory history = read(7);
    @Nullable Map<String, Object> document = history.document(0, 3);
    assertArrayEquals(new int[] {7}, (int[]) Objects.requireNonNull(document).get("counts"));
    assertNull(history.document(1, 3));
  }
}
