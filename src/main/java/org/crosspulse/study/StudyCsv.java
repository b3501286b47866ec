package org.crosspulse.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables for programs: one row an observation, empty where nothing is known. */
public final class StudyCsv {
  private StudyCsv() {}

  /** A row a run. */
  public static String runs(List<RunOutcome> runs) throws IOException {
    return new Table<RunOutcome>()
        .column("cell", RunOutcome::cell)
        .column("seed", RunOutcome::seed)
        .column("status", RunOutcome::status)
        .column("epochs", run -> run.epochs().size())
        .column("final_error_percent", ifDone(run -> run.last().testErrorPercent()))
        .column("best_error_percent", ifDone(run -> run.best().testErrorPercent()))
        .column("best_epoch", ifDone(run -> run.best().epoch()))
        .column("final_learning_rate", ifDone(run -> run.last().learningRate()))
        .column("coincidences", ifDone(run -> run.total(EpochPoint::coincidences)))
        .column("clipped_weights", ifDone(run -> run.last().clippedWeights()))
        .column("cycle_seconds", ifDone(run -> run.total(EpochPoint::cycleSeconds)))
        .column("energy_joules", ifDone(run -> run.total(EpochPoint::energyJoules)))
        .column("failure", RunOutcome::failure)
        .text(runs);
  }

  private static Function<RunOutcome, @Nullable Object> ifDone(Function<RunOutcome, Object> of) {
    return run -> run.isDone() ? of.apply(run) : null;
  }

  /** An epoch of a run. */
  private record Epoch(RunOutcome run, EpochPoint point) {}

  /** A row an epoch of a run. */
  public static String epochs(List<RunOutcome> runs) throws IOException {
    List<Epoch> epochs = new ArrayList<>();
    runs.forEach(run -> run.epochs().forEach(point -> epochs.add(new Epoch(run, point))));
    return new Table<Epoch>()
        .column("cell", epoch -> epoch.run.cell())
        .column("seed", epoch -> epoch.run.seed())
        .column("epoch", epoch -> epoch.point.epoch())
        .column("train_error_percent", epoch -> epoch.point.trainErrorPercent())
        .column("test_error_percent", epoch -> epoch.point.testErrorPercent())
        .column("learning_rate", epoch -> epoch.point.learningRate())
        .column("coincidences", epoch -> epoch.point.coincidences())
        .column("clipped_weights", epoch -> epoch.point.clippedWeights())
        .column("cycle_seconds", epoch -> epoch.point.cycleSeconds())
        .column("energy_joules", epoch -> epoch.point.energyJoules())
        .text(epochs);
  }

  /** Wall times, a row a run: the only table that differs the next time. */
  public static String timings(List<RunOutcome> runs) throws IOException {
    return new Table<RunOutcome>()
        .column("cell", RunOutcome::cell)
        .column("seed", RunOutcome::seed)
        .column("run_seconds", RunOutcome::seconds)
        .column("seconds_per_epoch", run -> run.seconds() / run.epochs().size())
        .text(runs.stream().filter(RunOutcome::isDone).toList());
  }

  /** A row a cell. */
  public static String cells(List<CellSummary> summaries) throws IOException {
    return new Table<CellSummary>()
        .column("cell", summary -> summary.cell().name())
        .column("panel", summary -> summary.cell().panel())
        .column("line", summary -> summary.cell().line())
        .column("runs", summary -> summary.done().size())
        .column("failed", CellSummary::failed)
        .column("mean_error_percent", summary -> summary.finalError().mean())
        .column("spread_percent", summary -> summary.finalError().spread())
        .column("mean_best_error_percent", summary -> summary.bestError().mean())
        .column("published_percent", ifPublished(Published::meanPercent))
        .column("published_spread_percent", ifPublished(Published::spreadPercent))
        .column("difference_percent", ifCompared(Comparison::difference))
        .column("sigmas", ifCompared(Comparison::sigmas))
        .column("verdict", ifCompared(Comparison::word))
        .column("joules_per_epoch", CellSummary::joulesPerEpoch)
        .column("coincidences_per_epoch", CellSummary::coincidencesPerEpoch)
        .column("cycle_seconds_per_epoch", CellSummary::cycleSecondsPerEpoch)
        .column("note", summary -> summary.cell().note())
        .text(summaries);
  }

  private static Function<CellSummary, @Nullable Object> ifPublished(
      Function<Published, Object> of) {
    return summary -> {
      Published published = summary.cell().published();
      return published == null ? null : of.apply(published);
    };
  }

  private static Function<CellSummary, @Nullable Object> ifCompared(
      Function<Comparison, Object> of) {
    return summary -> {
      Comparison comparison = summary.comparison();
      return comparison == null ? null : of.apply(comparison);
    };
  }

  /** Columns with their names; quotes what has a comma in it. */
  private static final class Table<T> {
    private final List<String> names = new ArrayList<>();
    private final List<Function<T, ? extends @Nullable Object>> columns = new ArrayList<>();

    Table<T> column(String name, Function<T, ? extends @Nullable Object> of) {
      names.add(name);
      columns.add(of);
      return this;
    }

    String text(List<T> rows) throws IOException {
      StringWriter text = new StringWriter();
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
      writer.writeRecord(names);
      for (T row : rows) {
        writer.writeRecord(columns.stream().map(column -> cell(column.apply(row))).toList());
      }
      writer.flush();
      return text.toString();
    }

    private static String cell(@Nullable Object value) {
      boolean isNothing = value == null || (value instanceof Double number && number.isNaN());
      return isNothing ? "" : String.valueOf(value);
    }
  }
}
