package org.crosspulse.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.sweep.Axis;
import org.crosspulse.sweep.Metrics;
import org.crosspulse.sweep.Sampling;
import org.crosspulse.sweep.SweepPlan;
import org.crosspulse.sweep.Task;

/**
 * Reads a sweep: {@code title}, {@code description}, {@code experiment}, {@code command}, {@code
 * set} (overrides at all points), {@code repeats}, {@code seed}, {@code metrics}, some {@code
 * [[axis]]} (see {@link AxisTable}), {@code [sampling]} with {@code method} and {@code points},
 * some {@code [[figure]]} (see {@link FigureTable}) and {@code conclusion}.
 */
public final class SweepFile {
  private static final long MOST_POINTS = 1_000_000_000_000L;
  private static final int MOST_REPEATS = 1_000_000;
  private static final int MOST_AXES = 1000;
  private static final long MOST_SOBOL = Integer.MAX_VALUE;

  private final Section root;
  private final String file;
  private final String name;
  private final Path base;
  private final SweepOptions options;

  private SweepFile(String nameOrPath, SweepOptions options) {
    this.root = ShippedFiles.SWEEPS.read(nameOrPath, Path.of(""));
    this.file = nameOrPath;
    this.name = ShippedFiles.nameOf(nameOrPath);
    this.base = ShippedFiles.folderOf(nameOrPath);
    this.options = options;
  }

  /**
   * Reads a file, or a shipped sweep by its name, with its experiment, and tries every value of
   * every axis in it.
   *
   * @param options what is asked for beyond the file
   * @throws BadInputException where a point cannot be run
   */
  public static PlannedSweep read(String nameOrPath, SweepOptions options) {
    return new SweepFile(nameOrPath, options).planned();
  }

  /** The title of a shipped sweep. */
  public static String title(String name) {
    return ShippedFiles.SWEEPS.read(name, Path.of("")).text("title");
  }

  /**
   * What a file says of its pictures; nothing else of it is tried.
   *
   * @param file a copy of a sweep's file, in another folder maybe
   */
  public static SweepPictures pictures(Path file) {
    SweepFile sweep = new SweepFile(file.toString(), SweepOptions.NONE);
    Sampling sampling = sweep.sampling();
    return sweep.pictures(
        sweep.axes(sampling, 1), sampling, new Metrics(sweep.root.textsOrNone("metrics")));
  }

  private SweepPictures pictures(List<Axis> axes, Sampling sampling, Metrics metrics) {
    return new SweepPictures(
        FigureTable.readAll(root, axes, sampling, metrics),
        root.text("conclusion", ""),
        ShippedFiles.SWEEPS.text(file));
  }

  private PlannedSweep planned() {
    String title = root.text("title");
    root.text("description", "");
    Task task = root.choice("command", Task.class);
    String experimentName = root.text("experiment");
    List<String> settings = settings();
    int repeats = root.has("repeats") ? (int) root.integer("repeats", 1, MOST_REPEATS) : 1;
    long ofFile = root.has("seed") ? root.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE) : 1;
    long seed = Objects.requireNonNullElse(options.seed(), ofFile);
    Metrics metrics = new Metrics(root.textsOrNone("metrics"));
    Sampling sampling = sampling();
    List<Axis> axes = axes(sampling, repeats);
    SweepPictures pictures = pictures(axes, sampling, metrics);
    root.rejectUnknown();
    SweepExperiment experiment = experiment(experimentName, settings);
    SweepTrial trial = new SweepTrial(root.file(), experiment, task, seed);
    Map<String, Object> resolved = trial.tryAll(axes, sampling);
    SweepPlan plan =
        new SweepPlan(
            name,
            title,
            task,
            axes,
            sampling,
            repeats,
            seed,
            metrics,
            configuration(seed, resolved));
    checkCount(axes, sampling, repeats);
    return new PlannedSweep(plan, experiment, pictures);
  }

  private List<String> settings() {
    List<String> settings = new ArrayList<>(root.textsOrNone("set"));
    settings.addAll(options.settings());
    for (String setting : settings) {
      if (setting.strip().startsWith(SweepPlan.SEED_KEY)) {
        throw root.wrong(
            "set", '"' + setting + '"', "no seed, which is each point's own: see seed");
      }
    }
    return settings;
  }

  private Sampling sampling() {
    if (!root.has("sampling")) {
      return Sampling.GRID;
    }
    Section section = root.section("sampling");
    Sampling.Method method = section.choice("method", Sampling.Method.GRID);
    if (method == Sampling.Method.GRID) {
      return Sampling.GRID;
    }
    long most = method == Sampling.Method.SOBOL ? MOST_SOBOL : MOST_POINTS;
    return new Sampling(method, section.integer("points", 1, most));
  }

  private List<Axis> axes(Sampling sampling, int repeats) {
    List<Axis> axes = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Section section : root.sections("axis")) {
      Axis axis = AxisTable.read(section, sampling.method() == Sampling.Method.GRID);
      for (String key : axis.keys()) {
        requireNew(section, key, known, repeats);
      }
      axes.add(axis);
    }
    if (axes.size() > MOST_AXES) {
      throw root.wrong("axis", axes.size() + " axes", "at most " + MOST_AXES);
    }
    return axes;
  }

  private static void requireNew(Section axis, String key, Set<String> known, int repeats) {
    String name = axis.has("keys") ? "keys" : "key";
    if (!known.add(key)) {
      throw axis.wrong(name, key + " a second time", "each key on one axis");
    }
    if (key.equals(SweepPlan.SEED_KEY) && repeats > 1) {
      throw axis.wrong(name, key + " with " + repeats + " repeats", "repeats, or an axis of seeds");
    }
  }

  private void checkCount(List<Axis> axes, Sampling sampling, int repeats) {
    double count = repeats * (double) Math.max(1, sampling.points());
    for (Axis axis : axes) {
      count *= sampling.method() == Sampling.Method.GRID ? axis.values().count() : 1;
    }
    if (count > MOST_POINTS) {
      throw root.wrong("axis", count + " points", "at most " + MOST_POINTS);
    }
  }

  private SweepExperiment experiment(String experiment, List<String> settings) {
    Path path = ShippedFiles.resolve(base, "experiment", experiment);
    boolean isBeside = ShippedFiles.isPath(experiment) && UserFiles.used().exists(path);
    try {
      return new SweepExperiment(isBeside ? path.toString() : experiment, settings);
    } catch (BadInputException e) {
      throw e.origin() == null ? e.at(root.origin("experiment"), "experiment") : e;
    }
  }

  /** What results follow from; where files are does not matter, nor what people are told. */
  private Map<String, Object> configuration(long seed, Map<String, Object> resolved) {
    Map<String, Object> sweep = new LinkedHashMap<>(root.toMap());
    List.of("title", "description", "experiment", "figure", "conclusion").forEach(sweep::remove);
    sweep.put("seed", seed);
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("sweep", sweep);
    configuration.put("set", options.settings());
    configuration.putAll(resolved);
    configuration.remove("file");
    return configuration;
  }
}
