package org.crosspulse.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.crosspulse.report.TextTable;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** A study's cells for people: a row a cell, with the columns that say anything. */
public final class StudyTable {
  private static final String NOTHING = "-";
  private static final int DIGITS = 3;

  private final Study study;
  private final List<CellSummary> summaries;

  /**
   * A table.
   *
   * @param summaries of the study's cells
   */
  public StudyTable(Study study, List<CellSummary> summaries) {
    this.study = study;
    this.summaries = List.copyOf(summaries);
  }

  /** Plain text. */
  public String text() {
    return all(TextTable::lines, "", study.title());
  }

  /** Markdown. */
  public String markdown() {
    return all(TextTable::markdown, "- ", "# " + study.title());
  }

  private String all(Function<TextTable, List<String>> form, String bullet, String title) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add("");
    if (!study.description().isEmpty()) {
      lines.add(study.description());
      lines.add("");
    }
    if (study.isGrid()) {
      lines.add("Test error after the last epoch (%), mean ± sample spread" + inBrackets() + ".");
      lines.add("");
      lines.addAll(form.apply(grid()));
      lines.add("");
    }
    lines.addAll(form.apply(rows()));
    List<String> notes = notes(bullet);
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return String.join("\n", lines) + "\n";
  }

  private String inBrackets() {
    return isCompared() ? "; in brackets what is published" : "";
  }

  private boolean isCompared() {
    return study.cells().stream().anyMatch(cell -> cell.published() != null);
  }

  private TextTable grid() {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(study.panels());
    rows.add(header);
    for (String line : study.lines()) {
      List<String> row = new ArrayList<>(List.of(line));
      study.panels().forEach(panel -> row.add(entry(panel, line)));
      rows.add(row);
    }
    return new TextTable(rows);
  }

  private String entry(String panel, String line) {
    return summaries.stream()
        .filter(summary -> summary.cell().panel().equals(panel))
        .filter(summary -> summary.cell().line().equals(line))
        .map(
            summary ->
                summary.cell().published() == null
                    ? summary.finalError().text()
                    : summary.finalError().text() + " (" + published(summary) + ")")
        .findFirst()
        .orElse(NOTHING);
  }

  private TextTable rows() {
    List<Column> columns = columns().stream().filter(this::saysAnything).toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(Column::name).toList());
    for (CellSummary summary : summaries) {
      rows.add(columns.stream().map(column -> column.of.apply(summary)).toList());
    }
    return new TextTable(rows);
  }

  /** One column. */
  private record Column(String name, Function<CellSummary, String> of) {}

  private boolean saysAnything(Column column) {
    return summaries.stream()
        .map(column.of)
        .anyMatch(text -> !text.equals(NOTHING) && !text.isEmpty());
  }

  private List<Column> columns() {
    return List.of(
        new Column("panel", summary -> summary.cell().panel()),
        new Column("line", summary -> summary.cell().line()),
        new Column("runs", StudyTable::runs),
        new Column("test error (%)", summary -> summary.finalError().text()),
        new Column("against base", this::againstBase),
        new Column("best epoch (%)", summary -> summary.bestError().text()),
        new Column("published (%)", StudyTable::published),
        new Column("difference", summary -> compared(summary, "%+.2f", Comparison::difference)),
        new Column("in sigmas", summary -> compared(summary, "%+.1f", Comparison::sigmas)),
        new Column("", StudyTable::word),
        new Column("energy/epoch", summary -> quantity(summary.joulesPerEpoch(), Unit.JOULE)),
        new Column("coincidences/epoch", summary -> count(summary.coincidencesPerEpoch())),
        new Column(
            "cycles' time/epoch",
            summary -> quantity(summary.cycleSecondsPerEpoch(), Unit.SECOND)));
  }

  /** Percentage points more than the base; nothing where there is none or this is it. */
  private String againstBase(CellSummary summary) {
    double base =
        summaries.stream()
            .filter(other -> other.cell().name().equals(study.base()))
            .filter(other -> !other.cell().equals(summary.cell()))
            .mapToDouble(other -> other.finalError().mean())
            .findFirst()
            .orElse(Double.NaN);
    double difference = summary.finalError().mean() - base;
    return Double.isNaN(difference) ? NOTHING : String.format(Locale.ROOT, "%+.2f", difference);
  }

  private static String runs(CellSummary summary) {
    int done = summary.done().size();
    int all = summary.runs().size();
    String failed = summary.failed() > 0 ? ", " + summary.failed() + " failed" : "";
    return (done == all ? Integer.toString(all) : done + " of " + all) + failed;
  }

  private static String published(CellSummary summary) {
    Published published = summary.cell().published();
    if (published == null) {
      return NOTHING;
    }
    String mean = String.format(Locale.ROOT, "%.1f", published.meanPercent());
    return published.spreadPercent() > 0
        ? mean + String.format(Locale.ROOT, " ± %.1f", published.spreadPercent())
        : mean;
  }

  private static String compared(
      CellSummary summary, String format, Function<Comparison, Double> of) {
    Comparison comparison = summary.comparison();
    return comparison == null || Double.isNaN(of.apply(comparison))
        ? NOTHING
        : String.format(Locale.ROOT, format, of.apply(comparison));
  }

  private static String word(CellSummary summary) {
    Comparison comparison = summary.comparison();
    return comparison == null ? NOTHING : comparison.word();
  }

  /** Nothing too where there are no pulses. */
  private static String quantity(double si, Unit unit) {
    return Double.isNaN(si) || si == 0 ? NOTHING : Quantity.format(si, unit, DIGITS);
  }

  private static String count(double number) {
    return Double.isNaN(number) || number == 0
        ? NOTHING
        : String.format(Locale.ROOT, "%.3g", number);
  }

  private List<String> notes(String bullet) {
    List<String> notes = new ArrayList<>();
    for (CellSummary summary : summaries) {
      String note = summary.cell().note();
      if (!note.isEmpty()) {
        notes.add(bullet + place(summary.cell()) + ": " + note);
      }
      summary.runs().stream()
          .filter(run -> !run.failure().isEmpty())
          .map(run -> bullet + run.cell() + ", seed " + run.seed() + " failed: " + run.failure())
          .forEach(notes::add);
    }
    return notes;
  }

  private static String place(StudyCell cell) {
    return cell.panel().isEmpty() ? cell.line() : cell.panel() + ", " + cell.line();
  }
}
