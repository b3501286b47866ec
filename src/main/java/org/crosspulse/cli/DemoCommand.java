package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.config.TrainFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.Trainer;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.rule.Crosscheck;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.run.TrainRun;
import org.crosspulse.run.Training;
import org.crosspulse.trace.CellTrace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the whole loop: pulses, the rule that emerges, and a network that learns by it. */
@Command(
    name = "demo",
    description = {
      "Show the whole loop in some ten seconds: one cycle edge by edge (Fig. 4 of the paper), the"
          + " cross-check against the rule, and a network that learns handwritten digits by"
          + " coincidence pulses. Pictures and a summary go to runs/demo-NNN, or to --out."
    })
final class DemoCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    CycleExperiment cycle = CycleFile.read("fig4", List.of());
    TrainExperiment training = TrainFile.read("digits", options.withSeed(List.of()));
    try (Workers workers = options.workers();
        OutputFolder folder = options.outputFolderOrNumbered(Path.of("runs"), "demo");
        Summary summary = new Summary(out(), options.json)) {
      boolean passes = showCycle(cycle, folder, summary);
      passes &= showCrosscheck(training.run().seed(), workers, folder, summary);
      showTraining(training, workers, folder, summary);
      summary.write(folder);
      Map<String, Object> configuration = new LinkedHashMap<>();
      configuration.put("fig4", cycle.configuration());
      configuration.put("digits", training.configuration());
      options.commit(
          folder, "demo", training.run().seed(), configuration, CommonOptions.timings(start));
      if (options.json) {
        out().println(Json.line(Map.of("folder", folder.target().toString(), "pass", passes)));
      }
      return passes ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static boolean showCycle(CycleExperiment experiment, OutputFolder folder, Summary summary)
      throws IOException {
    summary.heading("1. One cycle on a 3 x 4 crossbar, every edge of it (event fidelity)");
    List<CellTrace> traces = CycleFiles.traces(experiment);
    Crossbar crossbar = experiment.initial().copy();
    CrosscheckReport report =
        Crosscheck.run(
            new EventEngine(traces),
            crossbar,
            experiment.schedule(),
            experiment.counts(),
            experiment.toleranceSteps());
    summary.table(experiment, crossbar);
    summary.line("coincidences: " + report.tally().coincidences());
    List<String> pictures = CycleFiles.drawTraces(folder, experiment, traces);
    summary.line("pictures: " + String.join(", ", pictures));
    summary.heading("2. Did the rule emerge? (nothing in the circuit knows it)");
    summary.line("3 x 4, event fidelity:");
    summary.line(CrosscheckText.of(report));
    return report.pass();
  }

  private static boolean showCrosscheck(
      long seed, Workers workers, OutputFolder folder, Summary summary) throws IOException {
    DemoCrossbar example = DemoCrossbar.random(64, 48, seed);
    CrosscheckReport report =
        Crosscheck.run(
            new CoincidenceEngine(workers),
            example.crossbar(),
            example.schedule(),
            example.counts(),
            Crosscheck.DEFAULT_TOLERANCE);
    summary.line("");
    summary.line("random 64 x 48, coincidence fidelity, seed " + seed + ":");
    summary.line(CrosscheckText.of(report));
    CrosscheckFiles.draw(folder, "rule-64x48", example.counts(), report);
    summary.line("picture: rule-64x48.png");
    return report.pass();
  }

  private void showTraining(
      TrainExperiment experiment, Workers workers, OutputFolder folder, Summary summary)
      throws IOException {
    summary.heading("3. A network learns by coincidence pulses");
    summary.line(Training.title(experiment));
    Network network = Training.network(experiment, workers);
    try (EpochPrinter printer = options.epochPrinter(experiment, 0)) {
      Trainer trainer = Training.trainer(experiment, network, workers);
      trainer.train(printer.and(summary));
      TrainFiles.write(folder, new TrainRun(experiment, network, trainer.state()));
    }
    summary.line("picture: error.png");
  }
}
