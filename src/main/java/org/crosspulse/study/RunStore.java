package org.crosspulse.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Difference;
import org.crosspulse.report.Json;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which each run has one of its own, as {@code train --out} writes it.
 *
 * @param folder exists or not
 */
public record RunStore(Path folder) {
  private static final String MANIFEST = "manifest.json";

  /** Where the folder of a run is. */
  public Path folder(PlannedRun run) {
    return folder.resolve(run.folder());
  }

  /**
   * A run that is done, or null where its folder is not there.
   *
   * @throws BadInputException where the folder is of another run than planned
   */
  public @Nullable RunOutcome find(PlannedRun run) {
    Path path = folder(run);
    if (Files.notExists(path)) {
      return null;
    }
    try {
      Map<String, Object> manifest = manifest(path.resolve(MANIFEST));
      check(run, path, manifest);
      return new RunOutcome(
          run.cell().name(),
          run.seed(),
          EpochsCsv.read(path.resolve("epochs.csv")),
          "",
          seconds(manifest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> manifest(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.inFile(file, "no such file", "the manifest of a training");
    }
    return Json.map(file);
  }

  private static void check(PlannedRun run, Path path, Map<String, Object> manifest) {
    Difference difference =
        Difference.firstOldOrChosen(
            identity(
                manifest.get("command"), manifest.get("seed"), table(manifest, "configuration")),
            identity("train", run.seed(), run.configuration()),
            identity("train", run.seed(), Map.of("experiment", run.chosen())));
    if (difference != null) {
      throw new BadInputException(
          path.resolve(MANIFEST).toString(),
          difference.key(),
          difference.before(),
          difference.now() + ", as this study plans it; or another --out");
    }
  }

  private static Map<String, @Nullable Object> identity(
      @Nullable Object command, @Nullable Object seed, Map<String, Object> configuration) {
    Map<String, @Nullable Object> identity = new LinkedHashMap<>();
    identity.put("command", command);
    identity.put("seed", seed);
    identity.putAll(configuration);
    return identity;
  }

  /** Of a run that was cut off, {@code seconds} are those of its last part only. */
  private static double seconds(Map<String, Object> manifest) {
    Map<String, Object> timings = table(manifest, "timings");
    double epochs =
        timings.get("epoch_seconds") instanceof List<?> list
            ? list.stream().mapToDouble(RunStore::number).sum()
            : 0;
    return Math.max(epochs, number(timings.get("seconds")));
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  @SuppressWarnings("unchecked") // Keys of JSON are texts.
  private static Map<String, Object> table(Map<String, Object> json, String key) {
    return json.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
