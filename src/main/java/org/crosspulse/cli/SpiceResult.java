package org.crosspulse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.Fidelity;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.engine.Workers;
import org.crosspulse.report.Json;
import org.crosspulse.run.Engines;
import org.crosspulse.spice.Netlist;
import org.crosspulse.spice.SpiceSettings;
import org.jspecify.annotations.Nullable;

/** What a script needs to run a netlist and to judge what ngspice makes of it. */
final class SpiceResult {
  private SpiceResult() {}

  /**
   * The result.
   *
   * @param file the netlist's name; null where there is no folder
   * @param played the array after the cycle at event fidelity, null where that has no solution
   */
  static Map<String, Object> of(
      CycleExperiment experiment,
      Netlist netlist,
      SpiceSettings settings,
      @Nullable String file,
      @Nullable Crossbar played) {
    int columns = experiment.initial().columns();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", file);
    result.put("run", file == null ? null : commands(file));
    result.put("rows", experiment.initial().rows());
    result.put("columns", columns);
    result.put("device", experiment.device().name());
    result.put("model", experiment.device().model().name());
    result.put("waveform", experiment.scheme().name());
    result.put("seed", experiment.run().seed());
    result.put("resistors", netlist.wiring().resistors().size());
    result.put("edge_seconds", settings.edgeSeconds());
    result.put("max_step_seconds", settings.maxStepSeconds());
    result.put("relative_tolerance", settings.relativeTolerance());
    result.put("start_seconds", netlist.startSeconds());
    result.put("end_seconds", netlist.endSeconds());
    result.put("measures", netlist.measures());
    result.put("state_measures", names("x", experiment.initial()));
    result.put("siemens_measures", names("g", experiment.initial()));
    result.put("initial_state", Json.rows(experiment.initial().states(), columns));
    result.put("expected_state", played == null ? null : Json.rows(played.states(), columns));
    result.put(
        "expected_siemens", played == null ? null : Json.rows(played.read().siemens(), columns));
    return result;
  }

  /** How to run a netlist: for its measures, and for all digits and the waveforms. */
  static List<String> commands(String file) {
    return List.of("ngspice -b " + file, "ngspice -b -r out.raw " + file);
  }

  /** The array after the cycle, or null where its voltages are not known at some instant. */
  static @Nullable Crossbar played(CycleExperiment experiment, Workers workers, Progress progress) {
    Crossbar crossbar = experiment.initial().copy();
    try {
      Engines.of(Fidelity.EVENT, experiment.wires(), workers, null, List.of(), progress::to)
          .play(crossbar, experiment.schedule(), experiment.counts());
      return crossbar;
    } catch (UnsolvedCircuitException e) {
      return null;
    }
  }

  private static List<List<String>> names(String quantity, Crossbar crossbar) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < crossbar.rows(); row++) {
      List<String> names = new ArrayList<>();
      for (int column = 0; column < crossbar.columns(); column++) {
        names.add(quantity + "_" + row + "_" + column);
      }
      rows.add(names);
    }
    return rows;
  }
}
