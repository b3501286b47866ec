package org.crosspulse.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.plot.Sheet;
import org.crosspulse.trace.CellTrace;
import org.jspecify.annotations.Nullable;

/** What was recorded of a cycle, for scripts and for people. */
final class TraceText {
  private TraceText() {}

  /**
   * Adds how many cells are traced, those that have pictures, and the files.
   *
   * @param traces of the cells with pictures
   * @param files what {@link TraceRun#commit} tells; null where nothing is written
   */
  static void put(
      Map<String, @Nullable Object> result,
      CycleExperiment experiment,
      List<CellTrace> traces,
      @Nullable Map<String, Object> files) {
    boolean hasClock = experiment.run().fidelity().hasClock();
    result.put("traced_cells", hasClock ? experiment.trace().columns().cells().size() : 0);
    boolean areDrawn = files != null && Sheet.canDraw();
    result.put("traces", traces.stream().map(trace -> entry(trace, areDrawn)).toList());
    if (files != null) {
      result.put("trace_files", files);
    }
  }

  private static Map<String, Object> entry(CellTrace trace, boolean isDrawn) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("row", trace.row());
    entry.put("column", trace.column());
    entry.put("samples", trace.size());
    entry.put("dropped", trace.dropped());
    entry.put("picture", isDrawn ? CycleFiles.pictureName(trace) + ".png" : null);
    return entry;
  }

  /** Notes for people on what is not to be found in the files, and why. */
  static List<String> notes(CycleExperiment experiment, List<CellTrace> traces, boolean isKept) {
    int cells = experiment.trace().columns().cells().size();
    if (cells == 0) {
      return List.of();
    }
    if (!experiment.run().fidelity().hasClock()) {
      return List.of("trace.cells are recorded at event fidelity only: no traces this time");
    }
    if (!isKept) {
      return List.of("traces and pictures of " + cells + " cells are kept with --out FOLDER only");
    }
    if (cells == traces.size()) {
      return List.of();
    }
    CellTrace last = traces.get(traces.size() - 1);
    return List.of(
        String.format(
            "%d cells are traced, and the first %d of them, to (%d, %d), have pictures: list others"
                + " first in trace.cells to see theirs",
            cells, traces.size(), last.row(), last.column()));
  }

  /** A trace that ends early must not look like one that does not. */
  static List<String> warnings(List<CellTrace> traces) {
    return traces.stream()
        .filter(trace -> trace.dropped() > 0)
        .map(
            trace ->
                String.format(
                    "the trace of cell (%d, %d) is full: its picture has the first %d samples, and"
                        + " %d more did not fit trace.max_samples",
                    trace.row(), trace.column(), trace.size(), trace.dropped()))
        .toList();
  }
}
