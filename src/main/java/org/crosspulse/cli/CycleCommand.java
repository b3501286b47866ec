package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.Words;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.run.CycleRun;
import org.crosspulse.trace.CellTrace;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays one cycle of one crossbar. */
@Command(
    name = "cycle",
    description = "Play one learning cycle on one crossbar and show what became of every cell.")
final class CycleCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Mixin private ExperimentOptions input = new ExperimentOptions();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    CycleExperiment experiment = CycleFile.read(input.file, options.withSeed(input.settings));
    Crossbar crossbar = experiment.initial().copy();
    try (Workers workers = options.workers();
        @Nullable OutputFolder folder = options.outputFolder();
        @Nullable TraceRun recording = TraceRun.begin(folder, experiment, crossbar)) {
      List<CellTrace> traces = CycleFiles.traces(experiment);
      List<Probe> probes = new ArrayList<>(traces);
      if (recording != null) {
        probes.add(recording.probe());
      }
      CycleRun run = play(experiment, crossbar, workers, probes);
      Map<String, @Nullable Object> result = run.numbers();
      TraceText.put(result, experiment, traces, recording == null ? null : recording.commit());
      print(run, result);
      if (!options.json && !options.quiet) {
        TraceText.notes(experiment, traces, folder != null)
            .forEach(spec.commandLine().getOut()::println);
      }
      TraceText.warnings(traces).forEach(spec.commandLine().getErr()::println);
      if (folder != null) {
        CycleFiles.write(folder, experiment, crossbar, traces, result);
        options.commit(
            folder,
            "cycle",
            experiment.run().seed(),
            experiment.configuration(),
            CommonOptions.timings(start));
      }
      return ExitCode.DONE;
    }
  }

  private CycleRun play(
      CycleExperiment experiment, Crossbar crossbar, Workers workers, List<Probe> probes) {
    try (Progress progress = options.cycleProgress(experiment.schedule())) {
      return CycleRun.play(experiment, crossbar, workers, probes, progress::to);
    }
  }

  private void print(CycleRun run, Map<String, @Nullable Object> result) {
    CycleExperiment experiment = run.experiment();
    Crossbar crossbar = run.crossbar();
    PrintWriter out = spec.commandLine().getOut();
    if (options.json) {
      out.println(Json.line(result));
      return;
    }
    out.printf(
        "%d x %d %s, waveform %s, fidelity %s, seed %d%n",
        crossbar.rows(),
        crossbar.columns(),
        experiment.device().name(),
        experiment.scheme().name(),
        Words.of(experiment.run().fidelity()),
        experiment.run().seed());
    out.printf(
        "one cycle of %s: %d coincidences, %d half-selected pulses that moved a device%n",
        Quantity.format(Ticks.toSeconds(experiment.schedule().durationTicks()), Unit.SECOND),
        run.tally().coincidences(),
        run.tally().movingHalfSelects());
    EnergyText.of(experiment, run.meter()).forEach(out::println);
    CellTable.print(out, experiment, crossbar);
    SpreadText.of(crossbar, experiment.run().fidelity()).forEach(out::println);
  }
}
