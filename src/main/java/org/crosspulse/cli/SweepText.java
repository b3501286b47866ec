package org.crosspulse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosspulse.sweep.LedgerCounts;
import org.crosspulse.sweep.LedgerPlan;
import org.crosspulse.sweep.Pilot;
import org.crosspulse.sweep.Point;
import org.crosspulse.sweep.Shard;
import org.crosspulse.sweep.SweepPlan;
import org.jspecify.annotations.Nullable;

/**
 * A sweep in words, and its plan and end as JSON.
 *
 * @param share of the plan that is run
 * @param threads that run it
 */
record SweepText(SweepPlan plan, Shard share, int threads) {
  private static final int SHOWN_POINTS = 5;
  private static final double KIBI = 1024;

  /** The plan for scripts. */
  Map<String, Object> plan(Pilot pilot) {
    long points = share.points(plan.count());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", plan.name());
    map.put("plan", plan.hash());
    map.put("seed", plan.seed());
    map.put("points", plan.count());
    map.put("points_here", points);
    map.put("seconds", pilot.seconds(points, threads));
    map.put("bytes", points * pilot.bytesPerPoint());
    map.put("first", first().stream().map(Point::parameters).toList());
    return map;
  }

  /** The plan for people. */
  String planLines(Pilot pilot) {
    long points = share.points(plan.count());
    List<String> lines = new ArrayList<>();
    lines.add(plan.name() + ": " + plan.title());
    lines.add(points + " of " + plan.count() + " points, " + estimate(points, pilot));
    lines.add("the first:");
    first().forEach(point -> lines.add("  " + line(point)));
    return String.join(System.lineSeparator(), lines);
  }

  private List<Point> first() {
    List<Point> first = new ArrayList<>();
    for (long place = 0; place < Math.min(SHOWN_POINTS, share.points(plan.count())); place++) {
      first.add(plan.point(share.index(place)));
    }
    return first;
  }

  private static String line(Point point) {
    StringBuilder line = new StringBuilder().append(point.index()).append(':');
    point.settings().forEach(set -> line.append("  ").append(set.key() + " = " + set.value()));
    return line.append("  seed ").append(point.seed()).toString();
  }

  private String estimate(long points, Pilot pilot) {
    return String.format(
        Locale.ROOT,
        "about %s on %d %s and %.0f KiB, from %d points of %.3g ms",
        Progress.duration(pilot.seconds(points, threads)),
        threads,
        threads == 1 ? "thread" : "threads",
        Math.ceil(points * pilot.bytesPerPoint() / KIBI),
        pilot.records().size(),
        1e3 * pilot.secondsPerPoint());
  }

  /**
   * What is about to begin.
   *
   * @param pilot null where the sweep goes on: what is there tells how long points take
   */
  String beginning(LedgerCounts counts, @Nullable Pilot pilot) {
    long points = share.points(plan.count());
    long left = Math.max(0, points - counts.recorded());
    String time;
    if (pilot != null) {
      time = ", " + estimate(left, pilot);
    } else {
      double each = counts.recorded() == 0 ? 0 : counts.seconds() / counts.recorded();
      time = left == 0 ? "" : ", about " + Progress.duration(left * each / threads);
    }
    return String.format(
        "%s: %d points, %d %s, %d to run%s",
        plan.name(),
        points,
        counts.recorded(),
        pilot == null ? "there already" : "run to see how long they take",
        left,
        time);
  }

  /** The end for scripts. */
  static Map<String, Object> result(LedgerPlan plan, LedgerCounts counts) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", plan.name());
    map.put("plan", plan.hash());
    map.put("seed", plan.seed());
    map.put("version", plan.version());
    map.put("points", plan.points());
    map.put("done", counts.done());
    map.put("failed", counts.failed());
    map.put("missing", plan.points() - counts.recorded());
    return map;
  }

  /**
   * What a sweep's folder has, and what it shows.
   *
   * @param lines on the pictures
   */
  static String summary(
      LedgerPlan plan, LedgerCounts counts, List<String> lines, String conclusion) {
    String head =
        String.format(
            Locale.ROOT,
            "%s: %d points, %d done, %d failed, %d missing%nplan %s, seed %d, %.3g s of work%n",
            plan.name(),
            plan.points(),
            counts.done(),
            counts.failed(),
            plan.points() - counts.recorded(),
            plan.shortHash(),
            plan.seed(),
            counts.seconds());
    StringBuilder summary = new StringBuilder(head);
    if (!conclusion.isBlank()) {
      summary.append('\n').append(conclusion.strip()).append('\n');
    }
    if (!lines.isEmpty()) {
      summary.append('\n').append(String.join("\n", lines)).append('\n');
    }
    return summary.toString();
  }

  /** The end for people. */
  static String end(LedgerPlan plan, LedgerCounts counts, Shard share, Path target) {
    long missing = share.points(plan.points()) - counts.recorded();
    return String.format(
        "%d points done, %d failed%s; written to %s",
        counts.done(),
        counts.failed(),
        missing > 0 ? ", " + missing + " missing" : "",
        target.toAbsolutePath().normalize());
  }
}
