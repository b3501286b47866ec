package org.crosspulse.sweep.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.PointRecord;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a picture, one summary for each of its places: memory grows with the picture, not
 * with the points. Points that failed, and those whose number is missing or not finite, are left
 * out.
 */
public final class FigureCells {
  private final Figure figure;
  private final Map<Place, SummaryStatistics> cells = new LinkedHashMap<>();

  private FigureCells(Figure figure) {
    this.figure = figure;
  }

  /**
   * A place in a picture.
   *
   * @param panel the value of the panel's parameter, empty without one
   * @param series the value of the series' parameter, empty without one
   * @param x as drawn
   * @param y as drawn, of a map; 0 in curves
   */
  public record Place(Object panel, Object series, double x, double y) {}

  /** Reads the points of a ledger once. */
  public static FigureCells of(Figure figure, Ledger ledger) throws IOException {
    FigureCells cells = new FigureCells(figure);
    ledger.forEach(cells::add);
    return cells;
  }

  private void add(PointRecord point) {
    @Nullable Double number = point.metrics().get(figure.metric().key());
    if (number == null || !Double.isFinite(number) || !isShown(point)) {
      return;
    }
    double y = figure.kind() == Figure.Kind.MAP ? coordinate(figure.y(), point) : 0;
    Place place =
        new Place(
            text(figure.panel(), point),
            text(figure.series(), point),
            coordinate(figure.x(), point),
            y);
    cells.computeIfAbsent(place, key -> new SummaryStatistics()).addValue(number);
  }

  private boolean isShown(PointRecord point) {
    return figure.where().stream()
        .allMatch(condition -> condition.value().equals(point.parameters().get(condition.key())));
  }

  private static double coordinate(Measure measure, PointRecord point) {
    return measure.place(Objects.requireNonNull(point.parameters().get(measure.key())));
  }

  private static Object text(@Nullable Measure measure, PointRecord point) {
    if (measure == null) {
      return "";
    }
    Object value = Objects.requireNonNull(point.parameters().get(measure.key()));
    return value instanceof Double number ? (Object) measure.drawn(number) : value;
  }

  /** What is drawn. */
  public Figure figure() {
    return figure;
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return cells.isEmpty();
  }

  /** All places with their numbers, in the table's unit, in the order of the plan. */
  public Map<Place, SummaryStatistics> cells() {
    return cells;
  }

  /** The values of the panel's parameter, in the order of the plan. */
  public List<Object> panels() {
    return new ArrayList<>(cells.keySet().stream().map(Place::panel).distinct().toList());
  }

  /** The values of the series' parameter, in the order of the plan. */
  public List<Object> series() {
    return new ArrayList<>(cells.keySet().stream().map(Place::series).distinct().toList());
  }
}
