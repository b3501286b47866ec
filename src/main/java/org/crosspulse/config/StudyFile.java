package org.crosspulse.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.study.PlannedRun;
import org.crosspulse.study.Published;
import org.crosspulse.study.Study;
import org.crosspulse.study.StudyCell;
import org.jspecify.annotations.Nullable;

/**
 * Reads a study: {@code title}, {@code description}, {@code seeds}, {@code set} (overrides of all
 * cells), {@code base} (the name of the cell that the others are changes of), and for each {@code
 * [[cell]]} its {@code experiment}, {@code name} (by default the experiment's), {@code set}, {@code
 * panel}, {@code line}, {@code paper} and {@code paper_spread} (%), {@code note}.
 */
public final class StudyFile {
  private static final String A_NAME =
      "a name of letters, digits, '.', '_' and '-', which does not end with '-'";
  private static final double MOST_PERCENT = 100;

  private final Section root;
  private final Path base;
  private final StudyOptions options;

  private StudyFile(Section root, Path base, StudyOptions options) {
    this.root = root;
    this.base = base;
    this.options = options;
  }

  /**
   * Reads a file, or a shipped study by its name, and all its experiments and their data.
   *
   * @param options what is asked for beyond the file
   * @throws BadInputException where one of them cannot be run
   */
  public static StudyPlan read(String nameOrPath, StudyOptions options) {
    Section root = ShippedFiles.STUDIES.read(nameOrPath, Path.of(""));
    StudyFile file = new StudyFile(root, ShippedFiles.folderOf(nameOrPath), options);
    Study study = file.study(ShippedFiles.nameOf(nameOrPath));
    return new StudyPlan(study, file.runs(study), file.configuration());
  }

  /** The title of a shipped study. */
  public static String title(String name) {
    return ShippedFiles.STUDIES.read(name, Path.of("")).text("title");
  }

  private Study study(String name) {
    List<String> common = root.textsOrNone("set");
    List<StudyCell> cells = new ArrayList<>();
    for (Section section : root.sections("cell")) {
      cells.add(cell(section, common));
      section.rejectUnknown();
    }
    String title = root.text("title");
    String description = root.text("description", "");
    String asked = options.seeds();
    List<Long> ofFile = Seeds.read(root);
    List<Long> seeds = asked == null ? ofFile : Seeds.parse(asked);
    String base = root.has("base") ? root.word("base", names(cells)) : null;
    root.rejectUnknown();
    checkDistinct(cells);
    return new Study(name, title, description, seeds, wanted(cells), base);
  }

  private StudyCell cell(Section section, List<String> common) {
    String experiment = section.text("experiment");
    String name = section.text("name", ShippedFiles.nameOf(experiment));
    if (!ShippedFiles.isName(name) || name.endsWith("-")) {
      throw section.wrong("name", '"' + name + '"', A_NAME);
    }
    List<String> settings = new ArrayList<>(common);
    settings.addAll(section.textsOrNone("set"));
    settings.addAll(options.settings());
    return new StudyCell(
        name,
        experiment,
        settings,
        section.text("panel", ""),
        section.text("line", name),
        published(section),
        section.text("note", ""));
  }

  private static @Nullable Published published(Section section) {
    if (!section.has("paper")) {
      return null;
    }
    double mean = percent(section, "paper");
    double spread = section.has("paper_spread") ? percent(section, "paper_spread") : 0;
    return new Published(mean, spread);
  }

  private static double percent(Section section, String key) {
    String allowed = "a number of per cent from 0 to 100";
    double value = section.number(key, allowed);
    if (!(value >= 0 && value <= MOST_PERCENT)) {
      throw section.wrong(key, Double.toString(value), allowed);
    }
    return value;
  }

  /** Folders have the names of cells, and places in the figure have one line each. */
  private void checkDistinct(List<StudyCell> cells) {
    Set<String> names = new LinkedHashSet<>();
    Map<String, String> places = new HashMap<>();
    for (StudyCell cell : cells) {
      if (!names.add(cell.name())) {
        throw root.wrong("cell", "two cells with the name " + cell.name(), "a name each");
      }
      String other = places.put(cell.panel() + "\n" + cell.line(), cell.name());
      if (other != null) {
        throw root.wrong(
            "cell",
            other + " and " + cell.name() + " with the same panel and line",
            "a place in the figure each");
      }
    }
  }

  private static List<String> names(List<StudyCell> cells) {
    return cells.stream().map(StudyCell::name).toList();
  }

  private List<StudyCell> wanted(List<StudyCell> cells) {
    for (String name : options.cells()) {
      if (!names(cells).contains(name)) {
        throw BadInputException.of("--cell", '"' + name + '"', String.join(", ", names(cells)));
      }
    }
    return cells.stream()
        .filter(cell -> options.cells().isEmpty() || options.cells().contains(cell.name()))
        .toList();
  }

  private List<StudyPlan.Run> runs(Study study) {
    DataCache data = new DataCache();
    List<StudyPlan.Run> runs = new ArrayList<>();
    for (long seed : study.seeds()) {
      for (StudyCell cell : study.cells()) {
        runs.add(run(cell, seed, data));
      }
    }
    return runs;
  }

  private StudyPlan.Run run(StudyCell cell, long seed, DataCache data) {
    List<String> settings = new ArrayList<>(cell.settings());
    settings.add("run.seed=" + seed);
    try {
      String file = beside(cell.experiment());
      Map<String, Object> chosen = Overrides.experiment(file, settings).toMap();
      TrainExperiment experiment = TrainFile.read(file, settings, data);
      long samples = (long) experiment.settings().epochs() * experiment.data().train().count();
      PlannedRun planned = new PlannedRun(cell, seed, experiment.configuration(), chosen, samples);
      return new StudyPlan.Run(planned, experiment);
    } catch (BadInputException e) {
      String origin = e.origin() == null ? "" : ", " + e.origin();
      throw e.at(root.file() + ", cell " + cell.name() + origin, e.key());
    }
  }

  /** A path counts from the study's folder; a shipped experiment has a name. */
  private String beside(String experiment) {
    Path path = ShippedFiles.resolve(base, "experiment", experiment);
    return ShippedFiles.isPath(experiment) && UserFiles.used().exists(path)
        ? path.toString()
        : experiment;
  }

  private Map<String, Object> configuration() {
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("file", root.file());
    configuration.put("study", root.toMap());
    configuration.put("set", options.settings());
    return configuration;
  }
}
