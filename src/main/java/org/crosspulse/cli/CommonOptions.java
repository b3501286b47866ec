package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.plot.Sheet;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.report.HtmlReport;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.run.TrainRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(names = "--json", description = "Print the result as JSON on standard output.")
  boolean json;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write results and pictures to this folder, which must not exist yet.")
  @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Seed of every random draw; the same seed gives the same bytes.")
  @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      description = "Threads to use; results do not depend on it. Default: all processors.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet", description = "Print no progress and no notes, only the result.")
  boolean quiet;

  /** The threads asked for. */
  Workers workers() {
    checkThreads();
    return new Workers(threads);
  }

  /** Refuses numbers of threads that cannot be had. */
  void checkThreads() {
    if (threads < 1 || threads > 1024) {
      throw BadInputException.of("--threads", Integer.toString(threads), "from 1 to 1024");
    }
  }

  /** What {@code --threads} says, or null without the option. */
  @Nullable Integer threadsAskedFor() {
    return spec.commandLine().getParseResult().hasMatchedOption("--threads") ? threads : null;
  }

  /** The folder of {@code --out}, ready to be written to, or null without the option. */
  @Nullable OutputFolder outputFolder() {
    OutputFolder folder = resumedFolder();
    if (folder != null && !quiet) {
      folder.leftOvers().forEach(this::tellOfLeftOver);
    }
    return folder;
  }

  /** The same for a run that takes over what another has left. */
  @Nullable OutputFolder resumedFolder() {
    return out == null ? null : OutputFolder.create(out);
  }

  /** Nobody looks for a hidden folder, and traces are large. */
  private void tellOfLeftOver(Path folder) {
    spec.commandLine()
        .getErr()
        .println(
            "an earlier run to this name was killed and left "
                + folder
                + ": delete it"
                + (Checkpoints.areIn(folder) ? ", or go on with it by train --resume" : ""));
  }

  /** The folder of {@code --out}, or without it {@code parent/name-NNN}, the first that is free. */
  OutputFolder outputFolderOrNumbered(Path parent, String name) {
    return out == null ? OutputFolder.createNumbered(parent, name) : OutputFolder.create(out);
  }

  /**
   * Adds the manifest, gives the folder its name and tells where it is.
   *
   * @param runSeed of every draw, null for a command that draws nothing
   * @param timings see {@link #timings}
   */
  void commit(
      OutputFolder folder,
      String command,
      @Nullable Long runSeed,
      Map<String, Object> configuration,
      Map<String, Object> timings)
      throws IOException {
    Map<String, Object> manifest = Manifest.of(command, runSeed, threads, configuration, timings);
    manifest.put("arguments", arguments());
    folder.write("manifest.json", Json.text(manifest));
    HtmlReport.write(folder.path());
    folder.commit();
    if (!Sheet.canDraw()) {
      spec.commandLine()
          .getErr()
          .println("no pictures: this machine has no fonts (install fontconfig and a font)");
    }
    if (!quiet && !json) {
      spec.commandLine().getOut().println("written to " + folder.target());
    }
  }

  /** What the program was called with. */
  List<String> arguments() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  /** Writes the result of a command that draws nothing to the folder, where there is one. */
  void keep(@Nullable OutputFolder folder, String command, Object result, long startNanos)
      throws IOException {
    if (folder != null) {
      folder.write("result.json", Json.text(result));
      commit(folder, command, null, Map.of(), timings(startNanos));
    }
  }

  /**
   * The wall time of a command, to which it may add.
   *
   * @param startNanos {@link System#nanoTime} when the command began
   */
  static Map<String, Object> timings(long startNanos) {
    Map<String, Object> timings = new LinkedHashMap<>();
    timings.put("seconds", (System.nanoTime() - startNanos) / 1e9);
    return timings;
  }

  /**
   * The same of a training, with the wall time of each epoch, those of earlier runs included.
   *
   * @param startNanos {@link System#nanoTime} when the command began
   */
  static Map<String, Object> timings(long startNanos, TrainRun run) {
    Map<String, Object> timings = timings(startNanos);
    timings.put("epoch_seconds", run.state().epochs().stream().map(EpochResult::seconds).toList());
    return timings;
  }

  /**
   * Shows the epochs of a training run.
   *
   * @param done how many an earlier run has done
   */
  EpochPrinter epochPrinter(TrainExperiment experiment, int done) {
    return new EpochPrinter(
        spec.commandLine().getOut(),
        json,
        experiment.settings().epochs(),
        experiment.data().train().count(),
        done,
        !quiet && !json);
  }

  /** Shows how far a cycle is. */
  Progress cycleProgress(Schedule schedule) {
    return Progress.start("cycle", schedule.durationTicks(), !quiet && !json);
  }

  /** {@code settings} with {@code --seed}, which wins, as one more of them. */
  List<String> withSeed(List<String> settings) {
    List<String> all = new ArrayList<>(settings);
    if (seed != null) {
      all.add("run.seed=" + seed);
    }
    return all;
  }
}
