package org.crosspulse.config;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.sweep.Point;
import org.crosspulse.sweep.Setting;
import org.crosspulse.sweep.SweepPlan;
import org.tomlj.Toml;

/**
 * The experiment that the points of a sweep are changes of: its file is read once, and so is every
 * data set. Threads may use it together.
 */
public final class SweepExperiment {
  private final String file;
  private final Section root;
  private final Path base;
  private final DataCache data = new DataCache();

  /**
   * An experiment, shipped or the user's own.
   *
   * @param settings {@code key=value}, put over its values at all points
   */
  SweepExperiment(String nameOrPath, List<String> settings) {
    this.file = nameOrPath;
    this.root = Overrides.experiment(nameOrPath, settings);
    this.base = ShippedFiles.folderOf(nameOrPath);
  }

  /** Its name or path. */
  public String file() {
    return file;
  }

  /**
   * The experiment of {@code cycle} and {@code crosscheck} at a point.
   *
   * @throws BadInputException where it cannot be run; a value of the sweep's file is called by its
   *     line there
   */
  public CycleExperiment cycle(Point point) {
    return CycleFile.read(at(point), base);
  }

  /** The experiment of {@code train} at a point. */
  public TrainExperiment train(Point point) {
    return TrainFile.read(at(point), base, data);
  }

  private Section at(Point point) {
    Section changed = root.copy();
    point.settings().forEach(setting -> set(changed, setting));
    changed.set(
        keys(SweepPlan.SEED_KEY), new Located(point.seed(), "the seed of point " + point.index()));
    return changed;
  }

  private static void set(Section root, Setting setting) {
    root.set(keys(setting.key()), new Located(setting.value(), setting.origin()));
  }

  /** The parts of a key with dots. */
  static List<String> keys(String key) {
    return key.contains("\"") || key.contains("'")
        ? Objects.requireNonNull(Toml.parseDottedKey(key))
        : Splitter.on('.').splitToList(key);
  }

  /** Everything that is the same at all points, for the record: the file, read as it is. */
  Map<String, Object> chosen() {
    return root.toMap();
  }
}
