package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.run.CrosscheckRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares what the physics did with the rule. */
@Command(
    name = "crosscheck",
    description = {
      "Play one cycle and compare every cell's conductance change with one step for each coincidence"
          + " of its trains, and the coincidences with the rule of their placements:"
          + " sign(x delta) * min(n_x, n_delta) for trains that begin together.",
      "Exits with 1 where the largest residual is above crosscheck.tolerance (1e-6 steps), the"
          + " engine saw another number of coincidences, or these are farther from the rule than"
          + " they can be."
    })
final class CrosscheckCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Mixin private ExperimentOptions input = new ExperimentOptions();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    CycleExperiment experiment = CycleFile.read(input.file, options.withSeed(input.settings));
    experiment.requirePulses(input.file);
    try (Workers workers = options.workers();
        @Nullable OutputFolder folder = options.outputFolder()) {
      CrosscheckRun run = check(experiment, workers);
      CrosscheckReport report = run.report();
      Map<String, @Nullable Object> result = run.numbers();
      PrintWriter out = spec.commandLine().getOut();
      out.println(options.json ? Json.line(result) : CrosscheckText.of(report));
      if (folder != null) {
        folder.write("result.json", Json.text(result));
        CrosscheckFiles.draw(folder, "rule", experiment.counts(), report);
        options.commit(
            folder,
            "crosscheck",
            experiment.run().seed(),
            experiment.configuration(),
            CommonOptions.timings(start));
      }
      return report.pass() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
  }

  private CrosscheckRun check(CycleExperiment experiment, Workers workers) {
    try (Progress progress = options.cycleProgress(experiment.schedule())) {
      return CrosscheckRun.play(experiment, workers, progress::to);
    }
  }
}
