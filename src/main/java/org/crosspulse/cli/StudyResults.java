package org.crosspulse.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.StudyPlan;
import org.crosspulse.plot.StudyComparison;
import org.crosspulse.plot.StudyCurves;
import org.crosspulse.report.HtmlReport;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.study.CellSummary;
import org.crosspulse.study.RunOutcome;
import org.crosspulse.study.Study;
import org.crosspulse.study.StudyCsv;
import org.crosspulse.study.StudyJson;
import org.crosspulse.study.StudyTable;
import org.jspecify.annotations.Nullable;

/**
 * What a study's runs say together.
 *
 * @param plan the study
 * @param outcomes of all its runs, in the order of the plan
 */
record StudyResults(StudyPlan plan, List<RunOutcome> outcomes) {
  private List<CellSummary> summaries() {
    return CellSummary.of(plan.study(), outcomes);
  }

  /** The table for people. */
  String table() {
    return new StudyTable(plan.study(), summaries()).text();
  }

  /** The same for programs. */
  Map<String, @Nullable Object> json() {
    return StudyJson.of(plan.study(), summaries());
  }

  /** Writes tables and pictures. */
  void write(OutputFolder folder, int threads, List<String> arguments, Map<String, Object> timings)
      throws IOException {
    Study study = plan.study();
    List<CellSummary> summaries = summaries();
    folder.write("runs.csv", StudyCsv.runs(outcomes));
    folder.write("epochs.csv", StudyCsv.epochs(outcomes));
    folder.write("timings.csv", StudyCsv.timings(outcomes));
    folder.write("table.csv", StudyCsv.cells(summaries));
    folder.write("table.txt", table());
    folder.write("table.md", new StudyTable(study, summaries).markdown());
    folder.write("result.json", Json.text(json()));
    Map<String, Object> manifest =
        Manifest.of("study", null, threads, plan.configuration(), timings);
    manifest.put("arguments", arguments);
    folder.write("manifest.json", Json.text(manifest));
    if (outcomes.stream().anyMatch(RunOutcome::isDone)) {
      StudyCurves.of(study, summaries).write(folder.path(), "curves");
      StudyComparison.of(study, summaries).write(folder.path(), "comparison");
    }
    HtmlReport.write(folder.path());
  }
}
