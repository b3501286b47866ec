package org.crosspulse.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training left is read, or refused where it is another one. */
class RunStoreTest {
  private static final Map<String, Object> CONFIGURATION =
      Map.of("file", "digits.toml", "experiment", Map.of("training", Map.of("batch", 20)));
  private static final PlannedRun RUN =
      new PlannedRun(Outcomes.cell("cell", "", "", null), 3, CONFIGURATION, Map.of(), 10);

  @TempDir private Path folder = Path.of("");

  private RunOutcome found(Map<String, Object> manifest) throws IOException {
    Path run = Files.createDirectories(folder.resolve("cell-3"));
    Files.writeString(run.resolve("manifest.json"), Json.text(manifest));
    Files.writeString(run.resolve("epochs.csv"), "epoch,test_error_percent\n1,9\n2,8.5\n3,8\n");
    return Objects.requireNonNull(new RunStore(folder).find(RUN));
  }

  private static Map<String, Object> manifest(Object seed, Map<String, Object> timings) {
    return Map.of(
        "command", "train", "seed", seed, "configuration", CONFIGURATION, "timings", timings);
  }

  @Test
  void whatIsNotThereIsNoRun() {
    assertNull(new RunStore(folder).find(RUN));
  }

  /** The command that went on from a checkpoint took 3 s, and all epochs together 7 s. */
  @Test
  void theTimeOfARunHasThatBeforeItWasCutOff() throws IOException {
    List<Double> epochs = List.of(4.0, 2.0, 1.0);
    assertEquals(7, found(manifest(3, Map.of("seconds", 3, "epoch_seconds", epochs))).seconds());
    assertEquals(
        7.5, found(manifest(3, Map.of("seconds", 7.5, "epoch_seconds", epochs))).seconds());
    assertEquals(3, found(manifest(3, Map.of("seconds", 3))).seconds());
    assertEquals(Double.NaN, found(manifest(3, Map.of())).seconds());
  }

  @Test
  void anotherRunIsRefused() {
    BadInputException problem =
        assertThrows(BadInputException.class, () -> found(manifest(4, Map.of())));
    assertEquals(
        folder.resolve("cell-3").resolve("manifest.json")
            + ": seed: found 4; allowed: 3, as this study plans it; or another --out",
        problem.getMessage());
  }
}
