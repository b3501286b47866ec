package org.crosspulse.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The record that makes a run repeatable: what, with which seed and version, where, how long. */
public final class Manifest {
  private Manifest() {}

  /** The version of this program, or "development" outside its jar. */
  public static String version() {
    return Objects.requireNonNullElse(
        Manifest.class.getPackage().getImplementationVersion(), "development");
  }

  /**
   * Everything but the results.
   *
   * @param command the subcommand
   * @param seed of every draw, null for a command that draws nothing
   * @param threads that were used; results do not depend on them
   * @param configuration as resolved, overrides included
   * @param timings wall times (s), by name: the only numbers of a run that differ the next time
   */
  public static Map<String, Object> of(
      String command,
      @Nullable Long seed,
      int threads,
      Map<String, Object> configuration,
      Map<String, Object> timings) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("program", "crosspulse");
    manifest.put("version", version());
    manifest.put("command", command);
    manifest.put("seed", seed);
    manifest.put("threads", threads);
    manifest.put("configuration", configuration);
    manifest.put("machine", machine());
    manifest.put("finished", Instant.now().toString());
    manifest.put("timings", timings);
    return manifest;
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("arch", System.getProperty("os.arch"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    return machine;
  }
}
