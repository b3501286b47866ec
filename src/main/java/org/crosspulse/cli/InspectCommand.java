package org.crosspulse.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.Fidelity;
import org.crosspulse.engine.Workers;
import org.crosspulse.inspect.InspectServer;
import org.crosspulse.inspect.Site;
import org.crosspulse.inspect.Sites;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a crossbar in the browser. */
@Command(
    name = "inspect",
    description = {
      "Look at a crossbar in the browser: every cell's numbers on a map, and its traces at a click.",
      "The page is served to this machine only, until Ctrl-C, which is a normal end (exit code 0)."
    })
final class InspectCommand implements Callable<Integer> {
  private static final int MOST_CYCLES = 100_000;

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

  @Override
  public Integer call() throws IOException {
    checkRange("--cycles", cycles, 1, MOST_CYCLES);
    checkRange("--port", port, 0, 65_535);
    CycleExperiment experiment = CycleFile.read(input.file, options.withSeed(input.settings));
    requirePulses(experiment);
    try (Workers workers = options.workers()) {
      serve(play(experiment, workers));
      return ExitCode.DONE;
    }
  }

  private static void checkRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw BadInputException.of(
          option, Integer.toString(value), "a number from " + least + " to " + most);
    }
  }

  private void requirePulses(CycleExperiment experiment) {
    if (experiment.run().fidelity() == Fidelity.RULE) {
      throw BadInputException.inFile(
          input.file,
          "run.fidelity = rule, which has no pulses to look at",
          "coincidence or event");
    }
  }

  private Site play(CycleExperiment experiment, Workers workers) {
    long ticks = cycles * experiment.schedule().durationTicks();
    try (Progress progress = Progress.start("cycle", ticks, !options.quiet && !options.json)) {
      return Sites.ofCycles(
          input.file, options.withSeed(input.settings), experiment, cycles, workers, progress::to);
    }
  }

  private void serve(Site site) throws IOException {
    try (InspectServer server = InspectServer.start(site, port)) {
      Interruption.isTheEnd();
      tell(server.address().toString());
      if (!noBrowser && !options.json) {
        Browser.open(server.address());
      }
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(String address) {
    if (options.json) {
      spec.commandLine().getOut().println(Json.line(Map.of("address", address)));
    } else {
      spec.commandLine().getOut().println(address + " (Ctrl-C ends it)");
    }
  }
}
