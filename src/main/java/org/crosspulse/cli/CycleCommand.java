package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.Words;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleMeter;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
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
      @Nullable CycleMeter meter = EnergyText.meter(experiment);
      CycleTally tally = play(experiment, crossbar, workers, meter, probes);
      Map<String, Object> result = result(experiment, crossbar, tally);
      EnergyText.put(result, experiment, meter);
      result.put("spread", SpreadText.numbers(crossbar));
      TraceText.put(result, experiment, traces, recording == null ? null : recording.commit());
      print(experiment, crossbar, tally, result, meter);
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

  private CycleTally play(
      CycleExperiment experiment,
      Crossbar crossbar,
      Workers workers,
      @Nullable CycleMeter meter,
      List<Probe> probes) {
    try (Progress progress = options.cycleProgress(experiment.schedule())) {
      return Engines.of(
              experiment.run().fidelity(), experiment.wires(), workers, meter, probes, progress::to)
          .play(crossbar, experiment.schedule(), experiment.counts());
    }
  }

  private static Map<String, Object> result(
      CycleExperiment experiment, Crossbar crossbar, CycleTally tally) {
    int columns = crossbar.columns();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("rows", crossbar.rows());
    result.put("columns", columns);
    result.put("device", experiment.device().name());
    result.put("waveform", experiment.scheme().name());
    result.put("fidelity", Words.of(experiment.run().fidelity()));
    result.put("seed", experiment.run().seed());
    result.put("coincidences", tally.coincidences());
    result.put("moving_half_selects", tally.movingHalfSelects());
    result.put("duration_seconds", Ticks.toSeconds(experiment.schedule().durationTicks()));
    result.put("initial_state", Json.rows(experiment.initial().states(), columns));
    result.put("final_state", Json.rows(crossbar.states(), columns));
    result.put("conductance_siemens", Json.rows(crossbar.read().siemens(), columns));
    return result;
  }

  private void print(
      CycleExperiment experiment,
      Crossbar crossbar,
      CycleTally tally,
      Map<String, Object> result,
      @Nullable CycleMeter meter) {
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
        tally.coincidences(),
        tally.movingHalfSelects());
    EnergyText.of(experiment, meter).forEach(out::println);
    CellTable.print(out, experiment, crossbar);
    SpreadText.of(crossbar, experiment.run().fidelity()).forEach(out::println);
  }
}
