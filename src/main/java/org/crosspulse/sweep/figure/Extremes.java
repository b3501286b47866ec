package org.crosspulse.sweep.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.sweep.figure.FigureCells.Place;
import org.jspecify.annotations.Nullable;

/** Where the number of a picture is least and greatest, in words. */
public final class Extremes {
  private static final Comparator<Map.Entry<Place, SummaryStatistics>> BY_MEAN =
      Comparator.comparingDouble(entry -> entry.getValue().getMean());

  private Extremes() {}

  /** Two lines; none where the picture has no number. Of places that are alike, the first. */
  public static List<String> lines(FigureCells cells) {
    List<String> lines = new ArrayList<>();
    cells.cells().entrySet().stream()
        .min(BY_MEAN)
        .ifPresent(cell -> lines.add(line("least", cells.figure(), cell)));
    cells.cells().entrySet().stream()
        .min(BY_MEAN.reversed())
        .ifPresent(cell -> lines.add(line("greatest", cells.figure(), cell)));
    return lines;
  }

  private static String line(
      String which, Figure figure, Map.Entry<Place, SummaryStatistics> cell) {
    Place place = cell.getKey();
    List<String> at = new ArrayList<>();
    add(at, figure.panel(), place.panel());
    add(at, figure.series(), place.series());
    add(at, figure.x(), place.x());
    if (figure.kind() == Figure.Kind.MAP) {
      add(at, figure.y(), place.y());
    }
    double mean = cell.getValue().getMean() / figure.metric().per();
    return String.format(
        Locale.ROOT,
        "%s, %s: %s %.4g at %s",
        figure.name(),
        figure.metric().label(),
        which,
        mean,
        String.join(", ", at));
  }

  private static void add(List<String> at, @Nullable Measure measure, Object value) {
    if (measure != null) {
      at.add(measure.label() + " " + shown(measure, value));
    }
  }

  private static String shown(Measure measure, Object value) {
    if (!(value instanceof Double number)) {
      return value.toString();
    }
    return measure.words().isEmpty()
        ? String.format(Locale.ROOT, "%.4g", number)
        : measure.words().get(number.intValue());
  }
}
