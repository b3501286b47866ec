package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.Fidelity;
import org.crosspulse.config.Words;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.CycleMeter;
import org.crosspulse.engine.Workers;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.rule.Crosscheck;
import org.crosspulse.rule.CrosscheckReport;
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
    if (experiment.run().fidelity() == Fidelity.RULE) {
      throw BadInputException.inFile(
          input.file,
          "run.fidelity = rule, which would be compared with itself",
          "coincidence or event");
    }
    try (Workers workers = options.workers();
        @Nullable OutputFolder folder = options.outputFolder()) {
      @Nullable CycleMeter meter = EnergyText.meter(experiment);
      CrosscheckReport report = check(experiment, workers, meter);
      Map<String, Object> result = result(experiment, report);
      EnergyText.putTotals(result, meter);
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

  private CrosscheckReport check(
      CycleExperiment experiment, Workers workers, @Nullable CycleMeter meter) {
    try (Progress progress = options.cycleProgress(experiment.schedule())) {
      CycleEngine engine =
          Engines.of(
              experiment.run().fidelity(),
              experiment.wires(),
              workers,
              meter,
              List.of(),
              progress::to);
      return Crosscheck.run(
          engine,
          experiment.initial().copy(),
          experiment.schedule(),
          experiment.counts(),
          experiment.referenceState(),
          experiment.toleranceSteps());
    }
  }

  private static Map<String, Object> result(CycleExperiment experiment, CrosscheckReport report) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("rows", experiment.initial().rows());
    result.put("columns", experiment.initial().columns());
    result.put("device", experiment.device().name());
    result.put("waveform", experiment.scheme().name());
    result.put("fidelity", Words.of(experiment.run().fidelity()));
    result.put("seed", experiment.run().seed());
    result.put("max_abs_residual", report.maxAbsResidual());
    result.put("rms_residual", report.rmsResidual());
    result.put("coincidences", report.tally().coincidences());
    result.put("expected_coincidences", report.expectedCoincidences());
    result.put("worst_cell", new int[] {report.worstRow(), report.worstColumn()});
    result.put("worst_residual", report.worstResidual());
    result.put("raising_step_siemens", report.raisingStepSiemens());
    result.put("lowering_step_siemens", report.loweringStepSiemens());
    result.put("moving_half_selects", report.tally().movingHalfSelects());
    result.put("clipped_cells", report.causes().clippedCells());
    result.put("stuck_cells", report.causes().imperfections().stuckCells());
    result.put("spread", SpreadText.numbers(experiment.initial()));
    result.put("tolerance", report.tolerance());
    result.put("physics_pass", report.physicsPass());
    result.put("rule", PlacementText.json(report.fit()));
    result.put("pass", report.pass());
    result.put("causes", CrosscheckText.causes(report));
    return result;
  }
}
