package org.crosspulse.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.crosspulse.sweep.Axis;
import org.crosspulse.sweep.Metrics;
import org.crosspulse.sweep.Sampling;
import org.crosspulse.sweep.figure.Border;
import org.crosspulse.sweep.figure.Figure;
import org.crosspulse.sweep.figure.LawCurve;
import org.crosspulse.sweep.figure.Marks;

/**
 * One {@code [[figure]]} of a sweep: {@code name}, {@code kind}, {@code title}, {@code subtitle},
 * {@code x}, {@code y} and {@code value} of a map, or {@code x}, {@code y} and maybe {@code series}
 * of curves, see {@link MeasureTable}; {@code panel}; {@code where}, {@code key} and {@code value}
 * of points that it shows; {@code vertical} and {@code horizontal} borders, {@code contours},
 * {@code nominal} and {@code laws} (see {@link LawTable}).
 */
final class FigureTable {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String NUMBERS = "an array of numbers";

  private final Section section;
  private final MeasureTable measures;

  private FigureTable(Section section, MeasureTable measures) {
    this.section = section;
    this.measures = measures;
  }

  /** Reads all figures of a sweep; none where it has none. */
  static List<Figure> readAll(Section root, List<Axis> axes, Sampling sampling, Metrics metrics) {
    List<Figure> figures = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section section : root.has("figure") ? root.sections("figure") : List.<Section>of()) {
      if (!sampling.equals(Sampling.GRID)) {
        throw section.wrong("name", "a figure", "none where sampling.method is not grid");
      }
      Figure figure = new FigureTable(section, new MeasureTable(section, axes, metrics)).figure();
      if (!names.add(figure.name())) {
        throw section.wrong("name", '"' + figure.name() + "\" a second time", "each name once");
      }
      section.rejectUnknown();
      figures.add(figure);
    }
    return figures;
  }

  private Figure figure() {
    Figure.Kind kind = section.choice("kind", Figure.Kind.class);
    boolean isMap = kind == Figure.Kind.MAP;
    return new Figure(
        name(),
        kind,
        section.text("title"),
        section.text("subtitle"),
        measures.parameter("x", isMap),
        isMap ? measures.parameter("y", true) : measures.metric("y"),
        isMap ? measures.metric("value") : null,
        isMap || !section.has("series") ? null : measures.group("series"),
        section.has("panel") ? measures.group("panel") : null,
        measures.conditions(),
        marks(isMap));
  }

  private String name() {
    String name = section.text("name");
    if (!NAME.matcher(name).matches()) {
      throw section.wrong("name", '"' + name + '"', "small letters, digits and hyphens");
    }
    return name;
  }

  private Marks marks(boolean isMap) {
    List<Double> nominal = isMap ? numbers("nominal") : List.of();
    if (nominal.size() != 0 && nominal.size() != 2) {
      throw section.wrong("nominal", nominal.size() + " numbers", "two, [x, y]");
    }
    List<Double> contours = isMap ? numbers("contours") : List.of();
    return new Marks(borders("vertical"), borders("horizontal"), contours, nominal, laws());
  }

  private List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    if (section.has(key)) {
      Object value = section.value(key, NUMBERS);
      if (!(value instanceof List<?> list)) {
        throw section.wrong(key, Section.shown(value), NUMBERS);
      }
      list.forEach(
          each -> numbers.add(section.finite(key + "[" + numbers.size() + "]", each, NUMBERS)));
    }
    return numbers;
  }

  private List<Border> borders(String key) {
    List<Border> borders = new ArrayList<>();
    for (Section border : section.has(key) ? section.sections(key) : List.<Section>of()) {
      borders.add(new Border(MeasureTable.number(border, "at"), border.text("label")));
      border.rejectUnknown();
    }
    return borders;
  }

  private List<LawCurve> laws() {
    return section.has("laws")
        ? section.sections("laws").stream().map(LawTable::read).toList()
        : List.of();
  }
}
