package org.crosspulse.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.primitives.Ints;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.learn.Confusion;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Histogram;
import org.crosspulse.learn.WeightScale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of training, and what they count. */
class TrainingPicturesTest {
  private static final int BINS = 2000;
  private static final Memristor DEVICE = device();
  private static final WeightScale SCALE = WeightScale.of(DEVICE, 4);

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void requireFonts() {
    assumeTrue(Sheet.canDraw(), "this machine has no fonts: nothing is drawn, and nothing checked");
  }

  private static Memristor device() {
    return DeviceFile.read("constant-rate", Path.of("")).device();
  }

  @Test
  void errorsOfOneEpochByTheAlgebra() throws Exception {
    ErrorFigure.of(List.of(epoch(1, histogram(0, 0, 1000))), "a subtitle").write(folder, "error");
    DrawnFile.check(folder, "error", "test error (after the epoch)", "a subtitle");
  }

  @Test
  void confusionOfMoreAnswersThanClasses() throws Exception {
    Confusion confusion = new Confusion(2, 3, List.of(6, 2, 0, 0, 0, 0));
    ConfusionFigure.of(confusion, List.of("shoe", "Bag & co"), "s").write(folder, "confusion");
    DrawnFile.check(
        folder, "confusion", "2 of 8 wrong (25.00 %)", "shoe", "Bag &amp; co", "75.0", "–");
  }

  @Test
  void histogramsOverEpochs() throws Exception {
    HistogramFigure.of(
            List.of(histogram(0, 0, 1000)),
            List.of(epoch(1, histogram(3, 0, 999, 1001)), epoch(2, histogram(9, 5, 1, 1500))),
            DEVICE,
            SCALE,
            "a subtitle")
        .write(folder, "histograms");
    DrawnFile.check(
        folder, "histograms", "weight 0", "nominal low end", "at the high end", "all of their");
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void aViewLosesNoWeight(long seed) {
    Random random = RandomCases.random(seed);
    int[] bins = random.ints(1 + random.nextInt(5), 0, BINS).toArray();
    int narrow = 1 + random.nextInt(BINS);
    for (int index = 0; index < bins.length; index++) {
      bins[index] = Math.min(BINS - 1, bins[0] / 2 + bins[index] % narrow);
    }
    Histogram histogram =
        histogram(random.nextBoolean() ? 0 : 4, random.nextBoolean() ? 0 : 7, bins);
    HistogramView view = HistogramView.of(List.of(histogram));
    // All rows of an end show the same weights.
    int seen = view.lowRows() > 0 ? histogram.atLow() : 0;
    seen += view.highRows() > 0 ? histogram.atHigh() : 0;
    for (int row = view.lowRows(); row < view.rows() - view.highRows(); row++) {
      seen += view.count(histogram, row);
    }
    assertEquals(histogram.total(), seen);
    assertTrue(view.rows() <= 280, view::toString);
    double rows = (view.top(histogram) - view.bottom(histogram)) / view.rowHeight(histogram);
    assertEquals(view.rows(), rows, 1e-6);
  }

  @Test
  void imagesOfNeuronsAndMapsOfWeights() throws Exception {
    double[] weights = RandomCases.random(RandomCases.FIRST_SEED).doubles(600, -1, 1).toArray();
    WeightMatrix matrix = new WeightMatrix(0, 20, 30, weights, SCALE);
    UnitImages.of(matrix, 4, 5, List.of("first"), "s").write(folder, "units");
    DrawnFile.check(folder, "units", "all 30 neurons", "first");
    MatrixFigure.of(matrix, List.of(), "s").write(folder, "matrix");
    DrawnFile.check(folder, "matrix", "20 x 30 weights", "neuron of layer 1");
  }

  @Test
  void hugeArraysAreCutAndSaySo() throws Exception {
    WeightMatrix wide = new WeightMatrix(0, 6, 1500, new double[9000], null);
    UnitImages.of(wide, 2, 3, List.of(), "s").write(folder, "units");
    DrawnFile.check(folder, "units", "120 of 1500 neurons");
    MatrixFigure.of(wide, List.of(), "s").write(folder, "matrix");
    assertTrue(
        Files.readString(folder.resolve("matrix.svg"))
            .contains("the first 6 x 1000 of 6 x 1500 weights"));
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void coloursComeBackFromOklabAndEndsOfMixesAreExact(long seed) {
    Random random = RandomCases.random(seed);
    Color from = new Color(random.nextInt(1 << 24));
    Color to = new Color(random.nextInt(1 << 24));
    assertEquals(from, Oklab.of(from).colour());
    assertEquals(from, Oklab.mix(from, to, 0));
    assertEquals(to, Oklab.mix(from, to, 1));
    double middle = Oklab.of(Oklab.mix(from, to, 0.5)).lightness();
    double expected = (Oklab.of(from).lightness() + Oklab.of(to).lightness()) / 2;
    assertEquals(expected, middle, 0.02);
  }

  private static Histogram histogram(int atLow, int atHigh, int... bins) {
    int[] counts = new int[BINS];
    for (int bin : bins) {
      counts[bin] += 100;
    }
    return new Histogram(
        Histogram.Quantity.CONDUCTANCE,
        DEVICE.conductanceSiemens(0),
        DEVICE.conductanceSiemens(1),
        Ints.asList(counts),
        atLow,
        atHigh);
  }

  private static EpochResult epoch(int epoch, Histogram histogram) {
    Confusion confusion = new Confusion(2, 2, List.of(6, 2, 1, 1));
    return new EpochResult(
        epoch,
        0.5,
        20,
        confusion,
        null,
        1e-4,
        CycleTally.NONE,
        0,
        0,
        List.of(histogram),
        List.of(),
        1);
  }
}
