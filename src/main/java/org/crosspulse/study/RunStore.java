package org.crosspulse.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.problem.BadInputException;
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

  /** The plan goes through JSON too, so that both have the same types. */
  private static void check(PlannedRun run, Path path, Map<String, Object> manifest) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("command", "train");
    plan.put("seed", run.seed());
    plan.put("configuration", run.configuration());
    plan = Json.map(Json.line(plan), "the plan");
    for (String key : new String[] {"command", "seed"}) {
      if (!Objects.equals(manifest.get(key), plan.get(key))) {
        throw wrong(path, key, String.valueOf(manifest.get(key)), String.valueOf(plan.get(key)));
      }
    }
    ConfigurationDifference difference =
        ConfigurationDifference.first(
            table(manifest, "configuration"),
            table(plan, "configuration"),
            Json.map(Json.line(run.chosen()), "the plan"));
    if (difference != null) {
      throw wrong(path, difference.key(), difference.foundText(), difference.plannedText());
    }
  }

  private static BadInputException wrong(Path path, String key, String found, String planned) {
    return new BadInputException(
        path.resolve(MANIFEST).toString(),
        key,
        found,
        planned + ", as this study plans it; or another --out");
  }

  private static double seconds(Map<String, Object> manifest) {
    return table(manifest, "timings").get("seconds") instanceof Number seconds
        ? seconds.doubleValue()
        : Double.NaN;
  }

  @SuppressWarnings("unchecked") // Keys of JSON are texts.
  private static Map<String, Object> table(Map<String, Object> json, String key) {
    return json.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
