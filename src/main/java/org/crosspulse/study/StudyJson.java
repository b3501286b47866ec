package org.crosspulse.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A study's result as plain maps, for JSON: null where nothing is known. */
public final class StudyJson {
  private StudyJson() {}

  /** Everything but wall times. */
  public static Map<String, @Nullable Object> of(Study study, List<CellSummary> summaries) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("study", study.name());
    map.put("title", study.title());
    map.put("seeds", study.seeds());
    map.put("base", study.base());
    map.put("cells", summaries.stream().map(StudyJson::cell).toList());
    return map;
  }

  private static Map<String, @Nullable Object> cell(CellSummary summary) {
    StudyCell cell = summary.cell();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", cell.name());
    map.put("experiment", cell.experiment());
    map.put("set", cell.settings());
    map.put("panel", cell.panel());
    map.put("line", cell.line());
    map.put("note", cell.note());
    map.put("final_error_percent", sample(summary.finalError()));
    map.put("best_error_percent", sample(summary.bestError()));
    Published published = cell.published();
    if (published != null) {
      map.put("published_percent", published.meanPercent());
      map.put("published_spread_percent", published.spreadPercent());
    }
    Comparison comparison = summary.comparison();
    if (comparison != null) {
      map.put("difference_percent", comparison.difference());
      map.put("sigmas", known(comparison.sigmas()));
      map.put("verdict", comparison.word());
    }
    map.put("joules_per_epoch", known(summary.joulesPerEpoch()));
    map.put("coincidences_per_epoch", known(summary.coincidencesPerEpoch()));
    map.put("cycle_seconds_per_epoch", known(summary.cycleSecondsPerEpoch()));
    map.put("runs", summary.runs().stream().map(StudyJson::run).toList());
    return map;
  }

  private static Map<String, @Nullable Object> sample(Sample sample) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("n", sample.n());
    map.put("mean", known(sample.mean()));
    map.put("spread", known(sample.spread()));
    return map;
  }

  private static Map<String, @Nullable Object> run(RunOutcome run) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("seed", run.seed());
    map.put("status", run.status());
    if (run.isDone()) {
      map.put("final_error_percent", run.last().testErrorPercent());
      map.put("best_error_percent", run.best().testErrorPercent());
      map.put("best_epoch", run.best().epoch());
    } else if (!run.failure().isEmpty()) {
      map.put("failure", run.failure());
    }
    return map;
  }

  private static @Nullable Double known(double number) {
    return Double.isNaN(number) ? null : number;
  }
}
