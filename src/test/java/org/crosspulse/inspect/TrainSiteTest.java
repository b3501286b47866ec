package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.config.TrainFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.crosspulse.run.TrainRun;
import org.crosspulse.run.WeightFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of a finished run sends the pulses that its numbers say, onto its last weights. */
class TrainSiteTest {
  private static final double PULSE_VALUE = 0.05;

  @TempDir private Path folder = Path.of("");

  private TrainRun train() throws IOException {
    TrainExperiment experiment =
        TrainFile.read(
            "digits",
            List.of(
                "network.layers=[784, 6, 10]",
                "training.epochs=1",
                "training.train_samples=200",
                "training.test_samples=20",
                "training.pulse_value=" + PULSE_VALUE));
    try (Workers workers = new Workers(1)) {
      TrainRun run = TrainRun.train(experiment, workers, epoch -> {});
      Files.writeString(
          folder.resolve("manifest.json"),
          Json.text(Manifest.of("train", 1L, 1, experiment.configuration(), Map.of())));
      Files.writeString(folder.resolve("result.json"), Json.text(run.numbers()));
      WeightFiles.write(
          folder, WeightFiles.LAST, run.network().weights(), run.network().synapses());
      return run;
    }
  }

  private static List<?> list(Object map, String key) {
    return (List<?>) Objects.requireNonNull(((Map<?, ?>) map).get(key));
  }

  private static double number(Object map, String key) {
    return ((Number) Objects.requireNonNull(((Map<?, ?>) map).get(key))).doubleValue();
  }

  @Test
  void aSampleIsPlayedOnTheLastWeights() throws IOException {
    TrainRun run = train();
    Site site = Sites.ofRun(folder, 1, new Workers(1));
    double[] weights = run.network().weights().get(0);
    assertArrayEquals(weights, TestSites.matrix(site, "api/train/weights/0/1.bin"));
    double[] siemens = TestSites.matrix(site, "api/sample/3/0/map/conductance.bin");
    double[] change = TestSites.matrix(site, "api/sample/3/0/map/delta_conductance.bin");
    for (int cell = 0; cell < weights.length; cell++) {
      double before = run.experiment().scale().weight(siemens[cell] - change[cell]);
      assertEquals(weights[cell], before, 1e-9);
    }
    Map<String, Object> document = TestSites.json(site, "api/sample/3/0/document");
    Map<?, ?> sample = (Map<?, ?>) Objects.requireNonNull(document.get("sample"));
    assertEquals(Integer.toString(run.experiment().data().test().label(3)), sample.get("label"));
    double[] ink = new double[784];
    run.experiment().data().test().pixelValues(3, ink);
    List<?> pixels = list(sample, "pixels");
    for (int pixel = 0; pixel < ink.length; pixel++) {
      assertEquals(255 * ink[pixel], ((Number) pixels.get(pixel)).doubleValue(), 0.5);
    }
  }

  @Test
  void keptWeightsAreThoseOfTheirEpoch() throws IOException {
    TrainRun run = train();
    List<double[]> halves =
        run.network().weights().stream()
            .map(all -> Arrays.stream(all).map(weight -> weight / 2).toArray())
            .toList();
    WeightFiles.write(folder, WeightFiles.ofEpoch(7), halves, run.network().synapses());
    Site site = Sites.ofRun(folder, 1, new Workers(1));
    assertEquals(List.of(0, 1, 7), list(TestSites.json(site, "api/train"), "checkpoints"));
    assertArrayEquals(halves.get(1), TestSites.matrix(site, "api/train/weights/1/7.bin"));
    assertEquals(404, site.get("api/train/weights/1/2.bin").status());
  }

  @Test
  void pulsesAreThoseOfThePixelsAndErrors() throws IOException {
    TrainRun run = train();
    Site site = Sites.ofRun(folder, 1, new Workers(1));
    double[] pixels = new double[784];
    run.experiment().data().test().pixelValues(7, pixels);
    List<?> rows = list(TestSites.json(site, "api/sample/7/0/lines"), "rows");
    for (int row = 0; row < pixels.length; row++) {
      Object line = Objects.requireNonNull(rows.get(row));
      assertEquals(pixels[row], number(line, "x"));
      assertEquals(Math.rint(pixels[row] / PULSE_VALUE), number(line, "pulses"), 1.0);
    }
    // Of the outputs, only the right one can be asked for more.
    int label = run.experiment().data().test().label(7);
    List<?> outputs = list(TestSites.json(site, "api/sample/7/1/lines"), "columns");
    for (int output = 0; output < outputs.size(); output++) {
      double sign = number(Objects.requireNonNull(outputs.get(output)), "sign");
      assertTrue(output == label ? sign >= 0 : sign <= 0, "output " + output + " of " + label);
    }
  }

  @Test
  void aRunOfADeviceThatHasChangedIsRefused() throws IOException {
    train();
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("100 uS", "90 uS"));
    BadInputException e =
        assertThrows(BadInputException.class, () -> Sites.ofRun(folder, 1, new Workers(1)));
    assertTrue(String.valueOf(e.getMessage()).contains("g_max"), e.getMessage());
  }
}
