package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.inspect.InspectServer;
import org.crosspulse.inspect.PageExport;
import org.crosspulse.inspect.Site;
import org.crosspulse.inspect.Sites;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a crossbar in the browser. */
@Command(
    name = "inspect",
    description = {
      "Look at a crossbar in the browser: every cell's numbers on a map, and its traces at a click.",
      "FILE may also be the folder of a run that cycle, crosscheck or train wrote.",
      "The page is served to this machine only, until Ctrl-C, which is a normal end (exit code 0)."
    })
final class InspectCommand implements Callable<Integer> {
  private static final int MOST_CYCLES = 100_000;
  private static final long EXPORT_STEPS = 1000;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Mixin private ExperimentOptions input = new ExperimentOptions();

  @Option(
      names = "--cycles",
      paramLabel = "NUMBER",
      description = "Play so many cycles one after another. Default: 1.")
  private int cycles = 1;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "Port of 127.0.0.1. Default: 0, one that is free.")
  private int port;

  @Option(names = "--no-browser", description = "Only print the address.")
  private boolean noBrowser;

  @Option(
      names = "--export",
      paramLabel = "PAGE.html",
      description = "Write the page and its numbers to one file that needs no server, and end.")
  private @Nullable Path export;

  @Override
  public Integer call() throws IOException {
    checkRange("--cycles", cycles, 1, MOST_CYCLES);
    checkRange("--port", port, 0, 65_535);
    if (options.out != null) {
      throw BadInputException.of("--out", options.out.toString(), "--export PAGE.html");
    }
    try (Workers workers = options.workers()) {
      if (export == null) {
        serve(workers);
      } else {
        export(export, workers);
      }
      return ExitCode.DONE;
    }
  }

  private void export(Path file, Workers workers) throws IOException {
    PageExport.requireNew(file);
    Site site = site(workers);
    try (Progress progress = progress("export", EXPORT_STEPS)) {
      PageExport.write(site, file, part -> progress.to((long) (EXPORT_STEPS * part)));
    }
    tell("file", file.toString(), "written to " + file);
  }

  private Progress progress(String task, long steps) {
    return Progress.start(task, steps, !options.quiet && !options.json);
  }

  private Site site(Workers workers) throws IOException {
    return isRun() ? run(workers) : play(workers);
  }

  /** A shipped experiment has no folder of its name, and a file has an ending. */
  private boolean isRun() {
    return !input.file.endsWith(".toml") && Files.isDirectory(Path.of(input.file));
  }

  private Site run(Workers workers) throws IOException {
    if (!options.withSeed(input.settings).isEmpty()) {
      throw BadInputException.of(
          input.settings.isEmpty() ? "--seed" : "--set",
          "a value beside " + input.file,
          "none, for a run is what it was");
    }
    return Sites.ofRun(Path.of(input.file), cycles, workers);
  }

  private static void checkRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw BadInputException.of(
          option, Integer.toString(value), "a number from " + least + " to " + most);
    }
  }

  private CycleExperiment experiment(List<String> settings) {
    boolean isThere = Files.exists(Path.of(input.file));
    try {
      return CycleFile.read(input.file, settings);
    } catch (BadInputException e) {
      // Neither a file nor the name of a shipped experiment: a folder may have been meant.
      if (isThere || input.file.endsWith(".toml") || e.origin() != null) {
        throw e;
      }
      throw new BadInputException(
          null,
          e.key(),
          String.format("\"%s\", which is no folder either", input.file),
          "the folder of a run, " + e.allowed());
    }
  }

  private Site play(Workers workers) {
    List<String> settings = options.withSeed(input.settings);
    CycleExperiment experiment = experiment(settings);
    long ticks = cycles * experiment.schedule().durationTicks();
    try (Progress progress = progress("cycle", ticks)) {
      return Sites.ofCycles(input.file, settings, experiment, cycles, workers, progress::to);
    }
  }

  /** The port is taken first: the cycles may take long. */
  private void serve(Workers workers) throws IOException {
    try (InspectServer server = InspectServer.bind(port)) {
      server.serve(site(workers));
      Interruption.isTheEnd();
      String address = server.address().toString();
      tell("address", address, address + " (Ctrl-C ends it)");
      if (!noBrowser && !options.json) {
        Browser.open(server.address());
      }
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(String key, String value, String line) {
    spec.commandLine().getOut().println(options.json ? Json.line(Map.of(key, value)) : line);
  }
}
