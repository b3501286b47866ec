package org.crosspulse.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables for programs: one row an observation, empty where nothing is known. */
public final class StudyCsv {
  private StudyCsv() {}

  /** A row a run. */
  public static String runs(List<RunOutcome> runs) throws IOException {
    Table table =
        new Table(
            "cell",
            "seed",
            "status",
            "epochs",
            "final_error_percent",
            "best_error_percent",
            "best_epoch",
            "final_learning_rate",
            "coincidences",
            "clipped_weights",
            "cycle_seconds",
            "energy_joules",
            "failure");
    for (RunOutcome run : runs) {
      if (run.isDone()) {
        table.row(
            run.cell(),
            run.seed(),
            run.status(),
            run.epochs().size(),
            run.last().testErrorPercent(),
            run.best().testErrorPercent(),
            run.best().epoch(),
            run.last().learningRate(),
            run.total(EpochPoint::coincidences),
            run.last().clippedWeights(),
            run.total(EpochPoint::cycleSeconds),
            run.total(EpochPoint::energyJoules),
            "");
      } else {
        table.row(
            run.cell(), run.seed(), run.status(), 0, "", "", "", "", "", "", "", "", run.failure());
      }
    }
    return table.text();
  }

  /** A row an epoch of a run. */
  public static String epochs(List<RunOutcome> runs) throws IOException {
    Table table =
        new Table(
            "cell",
            "seed",
            "epoch",
            "train_error_percent",
            "test_error_percent",
            "learning_rate",
            "coincidences",
            "clipped_weights",
            "cycle_seconds",
            "energy_joules");
    for (RunOutcome run : runs) {
      for (EpochPoint epoch : run.epochs()) {
        table.row(
            run.cell(),
            run.seed(),
            epoch.epoch(),
            epoch.trainErrorPercent(),
            epoch.testErrorPercent(),
            epoch.learningRate(),
            epoch.coincidences(),
            epoch.clippedWeights(),
            epoch.cycleSeconds(),
            epoch.energyJoules());
      }
    }
    return table.text();
  }

  /** Wall times, a row a run: the only table that differs the next time. */
  public static String timings(List<RunOutcome> runs) throws IOException {
    Table table = new Table("cell", "seed", "run_seconds", "seconds_per_epoch");
    runs.stream()
        .filter(RunOutcome::isDone)
        .forEach(
            run ->
                table.row(
                    run.cell(), run.seed(), run.seconds(), run.seconds() / run.epochs().size()));
    return table.text();
  }

  /** A row a cell. */
  public static String cells(List<CellSummary> summaries) throws IOException {
    Table table =
        new Table(
            "cell",
            "panel",
            "line",
            "runs",
            "failed",
            "mean_error_percent",
            "spread_percent",
            "mean_best_error_percent",
            "published_percent",
            "published_spread_percent",
            "difference_percent",
            "sigmas",
            "verdict",
            "joules_per_epoch",
            "coincidences_per_epoch",
            "cycle_seconds_per_epoch",
            "note");
    for (CellSummary summary : summaries) {
      Published published = summary.cell().published();
      Comparison comparison = summary.comparison();
      table.row(
          summary.cell().name(),
          summary.cell().panel(),
          summary.cell().line(),
          summary.done().size(),
          summary.failed(),
          summary.finalError().mean(),
          summary.finalError().spread(),
          summary.bestError().mean(),
          published == null ? null : published.meanPercent(),
          published == null ? null : published.spreadPercent(),
          comparison == null ? null : comparison.difference(),
          comparison == null ? null : comparison.sigmas(),
          comparison == null ? null : comparison.word(),
          summary.joulesPerEpoch(),
          summary.coincidencesPerEpoch(),
          summary.cycleSecondsPerEpoch(),
          summary.cell().note());
    }
    return table.text();
  }

  /** Quotes what has a comma in it. */
  private static final class Table {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    private final int columns;

    Table(String... header) {
      columns = header.length;
      writer.writeRecord(header);
    }

    void row(@Nullable Object... cells) {
      if (cells.length != columns) {
        throw new IllegalStateException(cells.length + " cells for " + columns + " columns");
      }
      writer.writeRecord(Arrays.stream(cells).map(Table::cell).toList());
    }

    private static String cell(@Nullable Object value) {
      boolean isNothing = value == null || (value instanceof Double number && number.isNaN());
      return isNothing ? "" : String.valueOf(value);
    }

    String text() throws IOException {
      writer.flush();
      return text.toString();
    }
  }
}
