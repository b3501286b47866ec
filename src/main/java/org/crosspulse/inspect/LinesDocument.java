package org.crosspulse.inspect;

import com.google.common.collect.Comparators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.engine.LineTrains;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.run.CrosscheckCauses;
import org.crosspulse.run.CrosscheckRun;
import org.crosspulse.trace.TracedCell;
import org.crosspulse.variability.ArrayNoise.Line;
import org.jspecify.annotations.Nullable;

/** What the lines of a cycle send and when, its worst cells, and its totals. */
final class LinesDocument {
  private static final int WORST = 20;

  /** Numbers beside them that say what was played. */
  private static final Set<String> OF_EXPERIMENT = Set.of("rows", "columns", "seed", "tolerance");

  private final CycleExperiment experiment;
  private final LineTrains trains;

  private LinesDocument(CycleExperiment experiment) {
    this.experiment = experiment;
    this.trains =
        new LineTrains(
            experiment.initial().noise(), experiment.schedule(), experiment.initial().cycles());
  }

  /**
   * The document of a cycle.
   *
   * @param values that the neurons turned into pulses; null where only pulses are known
   */
  static Map<String, @Nullable Object> of(CrosscheckRun run, @Nullable LineValues values) {
    LinesDocument lines = new LinesDocument(run.experiment());
    int[] rows = run.experiment().counts().rows();
    int[] columns = run.experiment().counts().columns();
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("rows", lines(rows, values == null ? null : values.rows()));
    document.put("columns", lines(columns, values == null ? null : values.columns()));
    document.put("row_slots", lines.slots(true, rows));
    document.put("column_slots", lines.slots(false, columns));
    document.put("worst", worst(run.report()));
    document.put("first", first(run));
    document.put("totals", totals(run));
    document.put("pass", run.report().pass());
    document.put("causes", CrosscheckCauses.of(run.report()));
    return document;
  }

  /** The numbers that {@code crosscheck} tells of the whole array. */
  static Map<String, @Nullable Object> totals(CrosscheckRun run) {
    Map<String, @Nullable Object> totals = run.numbers();
    totals.values().removeIf(value -> !(value instanceof Number));
    totals.keySet().removeAll(OF_EXPERIMENT);
    return totals;
  }

  private static List<Map<String, @Nullable Object>> lines(
      int[] counts, double @Nullable [] values) {
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (int line = 0; line < counts.length; line++) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("pulses", Math.abs(counts[line]));
      map.put("sign", Integer.signum(counts[line]));
      map.put("x", values == null ? null : values[line]);
      lines.add(map);
    }
    return lines;
  }

  /** The slots, counted through all phases, in which each line of a side pulses. */
  private List<int[]> slots(boolean isRow, int[] counts) {
    return IntStream.range(0, counts.length)
        .mapToObj(line -> slots(new Line(isRow, line), counts[line]))
        .toList();
  }

  private int[] slots(Line line, int count) {
    Schedule schedule = experiment.schedule();
    LineSlots place = trains.of(line);
    return IntStream.range(0, schedule.phases().size() * schedule.slots())
        .filter(slot -> holds(place, line, count, slot / schedule.slots(), slot % schedule.slots()))
        .toArray();
  }

  private boolean holds(LineSlots place, Line line, int count, int index, int slot) {
    Phase phase = experiment.schedule().phases().get(index);
    int pulses = line.isRow() ? phase.rowPulses(count) : phase.columnPulses(count);
    return pulses > 0 && place.holds(index, pulses, slot);
  }

  /** The row and column of the cell to look at first: one that is traced, or has moved farthest. */
  static int[] first(CrosscheckRun run) {
    List<TracedCell> traced = run.experiment().trace().columns().cells();
    if (!traced.isEmpty()) {
      return new int[] {traced.get(0).row(), traced.get(0).column()};
    }
    int farthest = farthestMoved(run.report());
    int columns = run.report().columns();
    return new int[] {farthest / columns, farthest % columns};
  }

  /** The first of the cells that moved farthest, counted row by row. */
  static int farthestMoved(CrosscheckReport report) {
    return largest(report.changes(), 1).get(0);
  }

  /** The cells that moved farthest, counted row by row, the farthest first. */
  static Set<Integer> movedFarthest(CrosscheckReport report, int count) {
    return new LinkedHashSet<>(largest(report.changes(), count));
  }

  /** The cells with the largest residuals, the largest first. */
  private static List<Map<String, Object>> worst(CrosscheckReport report) {
    double[] residuals = report.residuals();
    int columns = report.columns();
    return worstCells(report, WORST).stream()
        .map(
            cell ->
                Map.<String, Object>of(
                    "row", cell / columns, "column", cell % columns, "residual", residuals[cell]))
        .toList();
  }

  /** Those cells, counted row by row. */
  static List<Integer> worstCells(CrosscheckReport report, int count) {
    return largest(report.residuals(), count);
  }

  /** Where the numbers that are farthest from nothing are, the farthest first. */
  private static List<Integer> largest(double[] values, int count) {
    return IntStream.range(0, values.length)
        .boxed()
        .collect(
            Comparators.greatest(
                count,
                Comparator.<Integer>comparingDouble(cell -> Math.abs(values[cell]))
                    .thenComparing(Comparator.reverseOrder())));
  }
}
