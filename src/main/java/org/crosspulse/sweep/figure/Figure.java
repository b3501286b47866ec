package org.crosspulse.sweep.figure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a sweep.
 *
 * @param name of its files
 * @param title one line
 * @param subtitle one line that explains the picture
 * @param x the horizontal axis, a parameter
 * @param y the vertical axis: a parameter in a map, a metric in curves
 * @param value the colour of a map, a metric; null in curves
 * @param series the parameter that tells curves apart, or null
 * @param panel the parameter that has a chart for each value, or null
 * @param where what all its points have in common; none for all points
 * @param marks what is drawn over the numbers
 */
public record Figure(
    String name,
    Kind kind,
    String title,
    String subtitle,
    Measure x,
    Measure y,
    @Nullable Measure value,
    @Nullable Measure series,
    @Nullable Measure panel,
    List<Condition> where,
    Marks marks) {
  /** Copies the list. */
  public Figure {
    where = List.copyOf(where);
  }

  /** How numbers are drawn. */
  public enum Kind {
    /** Colours over two parameters. */
    MAP,
    /** Lines over one. */
    CURVES
  }

  /** The number that is drawn. */
  public Measure metric() {
    return kind == Kind.MAP ? Objects.requireNonNull(value) : y;
  }

  /** The keys of the parameters that it shows. */
  public List<String> parameters() {
    return Stream.of(x, kind == Kind.MAP ? y : null, series, panel)
        .filter(Objects::nonNull)
        .map(Measure::key)
        .toList();
  }
}
