package org.crosspulse.sweep;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.crosspulse.report.Json;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/** Which points a sweep has: a function from their index, so that they need no memory. */
public final class SweepPlan {
  /** The key that a point's seed is put over. */
  public static final String SEED_KEY = "run.seed";

  /** 53 bits: every reader of a table has room for them, those with doubles only too. */
  private static final int SEED_SHIFT = 11;

  private final String name;
  private final String title;
  private final Task task;
  private final long seed;
  private final int repeats;
  private final Metrics metrics;
  private final Design design;
  private final Map<String, Object> configuration;

  /**
   * A plan.
   *
   * @param name of the sweep
   * @param title for people
   * @param seed of all that is random in it
   * @param repeats of every point, each with a seed of its own, at least 1
   * @param configuration everything that results follow from: two plans with the same are the same
   */
  public SweepPlan(
      String name,
      String title,
      Task task,
      List<Axis> axes,
      Sampling sampling,
      int repeats,
      long seed,
      Metrics metrics,
      Map<String, Object> configuration) {
    this.name = name;
    this.title = title;
    this.task = task;
    this.seed = seed;
    this.repeats = repeats;
    this.metrics = metrics;
    this.design = Design.of(sampling, List.copyOf(axes), seed);
    this.configuration = configuration;
  }

  /** What the file is called, without its ending. */
  public String name() {
    return name;
  }

  /** A line for people. */
  public String title() {
    return title;
  }

  /** What is done at each point. */
  public Task task() {
    return task;
  }

  /** Of all that is random in it. */
  public long seed() {
    return seed;
  }

  /** The numbers to keep. */
  public Metrics metrics() {
    return metrics;
  }

  /** How many points there are, repeats included. */
  public long count() {
    return Math.multiplyExact(design.count(), repeats);
  }

  /** Everything that results follow from, for the record. */
  public Map<String, Object> configuration() {
    return configuration;
  }

  /** The configuration as one line of JSON. */
  public String canonical() {
    return Json.line(configuration);
  }

  /** SHA-256 of {@link #canonical}. */
  public String hash() {
    return Hashing.sha256().hashString(canonical(), StandardCharsets.UTF_8).toString();
  }

  /**
   * A point. The first repeat of all points comes before the second, so that a sweep that is
   * stopped has something of everything.
   *
   * @param index from 0 to {@code count() - 1}
   */
  public Point point(long index) {
    long coordinate = index % design.count();
    int repeat = (int) (index / design.count());
    List<Setting> settings = design.at(coordinate);
    return new Point(index, repeat, seed(settings, repeat, coordinate), settings);
  }

  /** An axis may set the seed itself. */
  private long seed(List<Setting> settings, int repeat, long coordinate) {
    for (Setting setting : settings) {
      if (setting.key().equals(SEED_KEY) && setting.value() instanceof Long set) {
        return set;
      }
    }
    return Draws.bits(seed, Purpose.SWEEP_SEED, repeat, coordinate) >>> SEED_SHIFT;
  }
}
