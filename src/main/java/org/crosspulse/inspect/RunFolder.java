package org.crosspulse.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.RecordedExperiment;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Difference;
import org.crosspulse.report.Json;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a run has written.
 *
 * @param path of the folder
 * @param manifest what was run, with which configuration
 */
record RunFolder(Path path, Map<String, Object> manifest) {
  private static final String FROM = "from";
  private static final String COMMAND = "command";

  /** Reads the manifest of a folder. */
  static RunFolder read(Path path) throws IOException {
    Path manifest = path.resolve("manifest.json");
    if (!Files.isRegularFile(manifest)) {
      throw BadInputException.inFile(
          path, "a folder without manifest.json", "a folder that cycle, crosscheck or train wrote");
    }
    RunFolder folder = new RunFolder(path, Json.map(manifest));
    folder.require(COMMAND, String.class, "cycle, crosscheck or train");
    folder.require("configuration", Map.class, "the configuration of a run");
    return folder;
  }

  private void require(String key, Class<?> type, String allowed) {
    Object value = manifest.get(key);
    if (!type.isInstance(value)) {
      throw wrong(key, value == null ? "no such key" : Json.line(value), allowed);
    }
  }

  private BadInputException wrong(String key, String found, String allowed) {
    return new BadInputException(name(), key, found, allowed);
  }

  /** The command that wrote it. */
  String command() {
    return String.valueOf(manifest.get(COMMAND));
  }

  /** What is told where nothing can be shown of its command. */
  BadInputException isOfAnother() {
    String hint = command().equals("study") ? "; a study's runs are in its runs/CELL-SEED" : "";
    return wrong(COMMAND, command(), "cycle, crosscheck or train" + hint);
  }

  /** As resolved. */
  Map<String, Object> configuration() {
    Map<String, Object> configuration = new LinkedHashMap<>();
    if (manifest.get("configuration") instanceof Map<?, ?> map) {
      map.forEach((key, value) -> configuration.put(String.valueOf(key), value));
    }
    return configuration;
  }

  /** The folder with whose weights a training began; null where they were random. */
  @Nullable Object from() {
    return configuration().get(FROM);
  }

  CycleExperiment cycle() {
    CycleExperiment experiment = RecordedExperiment.cycle(configuration(), name());
    requireSame(experiment.configuration());
    return experiment;
  }

  TrainExperiment train() {
    TrainExperiment experiment = RecordedExperiment.train(configuration(), name());
    requireSame(experiment.configuration());
    return experiment;
  }

  /** Of its manifest, for messages. */
  String name() {
    return path.resolve("manifest.json").toString();
  }

  /** A device or scheme of the user's own may have changed since. */
  private void requireSame(Map<String, Object> now) {
    Map<String, Object> recorded = configuration();
    recorded.remove(FROM);
    Difference difference = Difference.firstOldOrChosen(recorded, now, Map.of());
    if (difference != null) {
      throw wrong(
          difference.key(),
          difference.before() + ", which is now " + difference.now(),
          "a run whose device and scheme are still what they were");
    }
  }
}
