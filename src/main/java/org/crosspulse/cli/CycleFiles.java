package org.crosspulse.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.TraceSettings;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.LineTrains;
import org.crosspulse.plot.WaveformFigure;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.trace.CellTrace;
import org.crosspulse.variability.ArrayNoise.Line;
import org.jspecify.annotations.Nullable;

/** The files of a {@code cycle} run. */
final class CycleFiles {
  static final int MOST_PICTURES = 16;

  private CycleFiles() {}

  /**
   * Empty traces for pictures, where the experiment's fidelity has a clock: of the cells that it
   * names, as many of the first as one can look at.
   */
  static List<CellTrace> traces(CycleExperiment experiment) {
    TraceSettings trace = experiment.trace();
    if (!experiment.run().fidelity().hasClock()) {
      return List.of();
    }
    int columns = experiment.initial().columns();
    return trace.columns().cells().stream()
        .limit(MOST_PICTURES)
        .map(cell -> new CellTrace(cell.row(), cell.column(), columns, trace.maxSamples()))
        .toList();
  }

  /** Writes result.json, cells.csv and Fig. 4 of the traced cells. */
  static void write(
      OutputFolder folder,
      CycleExperiment experiment,
      Crossbar crossbar,
      List<CellTrace> traces,
      Map<String, @Nullable Object> result)
      throws IOException {
    folder.write("result.json", Json.text(result));
    try (Writer out = Files.newBufferedWriter(folder.resolve("cells.csv"))) {
      CellsCsv.write(out, experiment, crossbar);
    }
    drawTraces(folder, experiment, traces);
  }

  /** The name of a cell's picture, without an ending. */
  static String pictureName(CellTrace trace) {
    return "fig4-cell-" + trace.row() + "-" + trace.column();
  }

  /** Draws Fig. 4 of every traced cell and returns the names of the pictures. */
  static List<String> drawTraces(
      OutputFolder folder, CycleExperiment experiment, List<CellTrace> traces) throws IOException {
    List<String> names = new ArrayList<>();
    for (CellTrace trace : traces) {
      String name = pictureName(trace);
      WaveformFigure.of(
              trace,
              experiment.schedule(),
              experiment.counts(),
              slots(experiment, trace),
              experiment.device().device().thresholds())
          .write(folder.path(), name);
      names.add(name + ".png");
    }
    return names;
  }

  private static WaveformFigure.CellSlots slots(CycleExperiment experiment, CellTrace trace) {
    Crossbar initial = experiment.initial();
    LineTrains trains = new LineTrains(initial.noise(), experiment.schedule(), initial.cycles());
    return new WaveformFigure.CellSlots(
        trains.of(new Line(true, trace.row())), trains.of(new Line(false, trace.column())));
  }
}
