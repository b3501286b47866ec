package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.config.StudyFile;
import org.crosspulse.config.StudyOptions;
import org.crosspulse.config.StudyPlan;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.study.Estimate;
import org.crosspulse.study.PlannedRun;
import org.crosspulse.study.RunOutcome;
import org.crosspulse.study.RunStore;
import org.crosspulse.study.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains many networks and compares them. */
@Command(
    name = "study",
    description = {
      "Train some experiments with some seeds each, and compare them with each other and with what"
          + " is published. Without a name: list the studies that ship.",
      "Runs that are in FOLDER/runs already, from this command or from `train --out"
          + " FOLDER/runs/CELL-SEED`, are not made again: a study that was stopped or killed goes"
          + " on with the same command. Exits with 1 where a run failed."
    })
final class StudyCommand implements Callable<Integer> {
  private static final String LIST = "list";

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Study file (TOML), the name of a shipped study, or list.")
  private String file = LIST;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Put a value over that of all experiments; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "SEEDS",
      description = "Seeds in the place of the file's, such as 1..10 or 1,2,3.")
  private @Nullable String seeds;

  @Option(names = "--cell", paramLabel = "NAME", description = "Only this cell; may be repeated.")
  private List<String> cells = new ArrayList<>();

  @Option(
      names = "--collect",
      description = "Train nothing: tables and pictures of the runs that are there.")
  private boolean collect;

  @Override
  public Integer call() throws IOException {
    return file.equals(LIST) ? list() : run();
  }

  private int list() throws IOException {
    return ShippedTitles.print(
        ShippedFiles.STUDIES, StudyFile::title, "study list", options, out());
  }

  private int run() throws IOException {
    long start = System.nanoTime();
    options.checkThreads();
    StudyPlan plan = StudyFile.read(file, new StudyOptions(settings, seeds(), cells));
    Path target = Objects.requireNonNullElse(options.out, Path.of("runs", plan.study().name()));
    try (StudyFolder folder = StudyFolder.open(target)) {
      Interruption.goesOnByItself();
      StudyResults results = new StudyResults(plan, outcomes(plan, new RunStore(folder.runs())));
      try (OutputFolder files = folder.results()) {
        results.write(files, options.threads, options.arguments(), CommonOptions.timings(start));
        folder.publish(files);
      }
      print(results, target);
      boolean failed = results.outcomes().stream().anyMatch(run -> !run.failure().isEmpty());
      return failed ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }
  }

  /** {@code --seed} is one of them, {@code --seeds} some. */
  private @Nullable String seeds() {
    if (options.seed != null && seeds != null) {
      throw BadInputException.of("--seed", "--seeds as well", "one of the two");
    }
    return options.seed == null ? seeds : Long.toString(options.seed);
  }

  /** Of all runs, in the order of the plan, those that were there first included. */
  private List<RunOutcome> outcomes(StudyPlan plan, RunStore store) throws IOException {
    Map<PlannedRun, RunOutcome> known = new LinkedHashMap<>();
    Estimate estimate = new Estimate();
    List<StudyPlan.Run> toDo = new ArrayList<>();
    for (StudyPlan.Run run : plan.runs()) {
      RunOutcome found = store.find(run.planned());
      if (found == null) {
        toDo.add(run);
      } else {
        known.put(run.planned(), found);
        estimate.add(run.planned(), found);
      }
    }
    List<PlannedRun> planned = toDo.stream().map(StudyPlan.Run::planned).toList();
    tell(plan, planned, estimate);
    if (!collect) {
      List<RunOutcome> trained = train(plan, store, toDo, planned, estimate);
      for (int index = 0; index < trained.size(); index++) {
        known.put(planned.get(index), trained.get(index));
      }
    }
    return plan.runs().stream()
        .map(StudyPlan.Run::planned)
        .map(run -> known.getOrDefault(run, RunOutcome.missing(run)))
        .toList();
  }

  private List<RunOutcome> train(
      StudyPlan plan,
      RunStore store,
      List<StudyPlan.Run> toDo,
      List<PlannedRun> planned,
      Estimate estimate)
      throws IOException {
    boolean isQuiet = options.quiet || options.json;
    try (StudyProgress progress =
        new StudyProgress(out(), estimate, planned, plan.runs().size(), isQuiet)) {
      return new StudyRuns(store, options.threads, progress).train(toDo);
    }
  }

  private void tell(StudyPlan plan, List<PlannedRun> toDo, Estimate estimate) {
    if (options.quiet || options.json) {
      return;
    }
    Study study = plan.study();
    out()
        .printf(
            "%s: %d %s x %d %s = %d runs, %d there already, %d to train%s%n",
            study.name(),
            study.cells().size(),
            study.cells().size() == 1 ? "cell" : "cells",
            study.seeds().size(),
            study.seeds().size() == 1 ? "seed" : "seeds",
            plan.runs().size(),
            plan.runs().size() - toDo.size(),
            toDo.size(),
            expected(toDo, estimate));
  }

  private String expected(List<PlannedRun> toDo, Estimate estimate) {
    return toDo.isEmpty() || !estimate.isKnown()
        ? ""
        : ", about "
            + Progress.duration(estimate.seconds(toDo, options.threads))
            + " on "
            + options.threads
            + (options.threads == 1 ? " thread" : " threads");
  }

  private void print(StudyResults results, Path target) {
    if (options.json) {
      out().println(Json.line(results.json()));
      return;
    }
    out().print(results.table());
    if (!options.quiet) {
      out().println("written to " + target.toAbsolutePath().normalize());
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
