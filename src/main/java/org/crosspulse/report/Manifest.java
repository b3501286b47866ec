package org.crosspulse.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

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
   * @param seed of every draw
   * @param threads that were used; results do not depend on them
   * @param configuration as resolved, overrides included
   * @param seconds wall time of the run (s)
   */
  public static Map<String, Object> of(
      String command, long seed, int threads, Map<String, Object> configuration, double seconds) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("program", "crosspulse");
    manifest.put("version", version());
    manifest.put("command", command);
    manifest.put("seed", seed);
    manifest.put("threads", threads);
    manifest.put("configuration", configuration);
    manifest.put("machine", machine());
    manifest.put("finished", Instant.now().toString());
    manifest.put("seconds", seconds);
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
