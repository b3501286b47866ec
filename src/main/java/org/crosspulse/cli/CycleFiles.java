package org.crosspulse.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.plot.WaveformFigure;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.trace.CellTrace;
import org.crosspulse.trace.TraceCsv;

/** The files of a {@code cycle} run. */
final class CycleFiles {
  private CycleFiles() {}

  /** Empty traces of the cells that the experiment names, where its fidelity has a clock. */
  static List<CellTrace> traces(CycleExperiment experiment) {
    if (!experiment.run().fidelity().hasClock()) {
      return List.of();
    }
    return experiment.tracedCells().stream()
        .map(
            cell ->
                new CellTrace(
                    cell.row(),
                    cell.column(),
                    experiment.initial().columns(),
                    experiment.maxSamples()))
        .toList();
  }

  /** Writes result.json, cells.csv and, for traced cells, traces.csv and Fig. 4 of each. */
  static void write(
      OutputFolder folder,
      CycleExperiment experiment,
      Crossbar crossbar,
      List<CellTrace> traces,
      Map<String, Object> result)
      throws IOException {
    folder.write("result.json", Json.text(result));
    try (Writer out = Files.newBufferedWriter(folder.resolve("cells.csv"))) {
      CellsCsv.write(out, experiment, crossbar);
    }
    if (!traces.isEmpty()) {
      try (Writer out = Files.newBufferedWriter(folder.resolve("traces.csv"))) {
        TraceCsv.write(traces, crossbar.device(), out);
      }
      drawTraces(folder, experiment, traces);
    }
  }

  /** Draws Fig. 4 of every traced cell and returns the names of the pictures. */
  static List<String> drawTraces(
      OutputFolder folder, CycleExperiment experiment, List<CellTrace> traces) throws IOException {
    List<String> names = new ArrayList<>();
    for (CellTrace trace : traces) {
      String name = "fig4-cell-" + trace.row() + "-" + trace.column();
      WaveformFigure.of(
              trace,
              experiment.schedule(),
              experiment.counts(),
              experiment.device().device().thresholds())
          .write(folder.path(), name);
      names.add(name + ".png");
    }
    return names;
  }
}
