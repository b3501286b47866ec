package org.crosspulse.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crosspulse.sweep.Axis;
import org.crosspulse.sweep.Metrics;
import org.crosspulse.sweep.Point;
import org.crosspulse.sweep.Scale;
import org.crosspulse.sweep.Setting;
import org.crosspulse.sweep.figure.Condition;
import org.crosspulse.sweep.figure.Measure;

/**
 * Reads what is on an axis of a figure: {@code key}, {@code label}, {@code scale}, {@code per} and
 * {@code least}.
 */
record MeasureTable(Section figure, List<Axis> axes, Metrics metrics) {
  private static final double SMALLEST = Double.MIN_NORMAL;

  /** A parameter whose values are numbers, or in a map all texts. */
  Measure parameter(String name, boolean isMap) {
    Section section = figure.section(name);
    Measure measure = read(section);
    List<Object> values = values(measure.key(), axis(section, measure.key()));
    if (isMap && values.stream().allMatch(String.class::isInstance)) {
      return words(section, measure, values);
    }
    for (Object value : values) {
      if (!(value instanceof Double number)) {
        throw section.wrong(
            "key", measure.key() + " of " + value, "a key whose values are numbers");
      }
      if (measure.scale() == Scale.LOG && measure.drawn(number) <= 0) {
        throw section.wrong("scale", "log with a value of " + number, "linear, or a least above 0");
      }
    }
    return measure;
  }

  private static List<Object> values(String key, Axis axis) {
    List<Object> values = new ArrayList<>();
    for (int step = 0; step < axis.values().count(); step++) {
      values.add(Objects.requireNonNull(new Point(0, 0, 0, axis.at(step)).parameters().get(key)));
    }
    return values;
  }

  private static Measure words(Section section, Measure measure, List<Object> values) {
    if (measure.scale() == Scale.LOG) {
      throw section.wrong("scale", "log with a value of " + values.get(0), "linear");
    }
    return new Measure(
        measure.key(),
        measure.label(),
        measure.scale(),
        measure.per(),
        measure.least(),
        values.stream().map(Object::toString).distinct().toList());
  }

  /** A parameter of any values. */
  Measure group(String name) {
    Section section = figure.section(name);
    Measure measure = read(section);
    axis(section, measure.key());
    return measure;
  }

  /** What the points of the figure have in common. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    for (Section section : figure.has("where") ? figure.sections("where") : List.<Section>of()) {
      String key = section.text("key");
      List<Object> values = values(key, axis(section, key));
      Object asked = section.value("value", "a value of the axis");
      Object tidy =
          Objects.requireNonNull(
              new Point(0, 0, 0, List.of(new Setting(key, asked, ""))).parameters().get(key));
      if (!values.contains(tidy)) {
        throw section.wrong("value", Section.shown(asked), "a value of the axis");
      }
      section.rejectUnknown();
      conditions.add(new Condition(key, tidy));
    }
    return conditions;
  }

  /** A number of the results. */
  Measure metric(String name) {
    Section section = figure.section(name);
    Measure measure = read(section);
    if (!metrics.keeps(measure.key())) {
      throw section.wrong("key", '"' + measure.key() + '"', "a number that metrics keeps");
    }
    if (measure.scale() == Scale.LOG && measure.least() <= 0) {
      throw section.wrong("scale", "log without least", "a least above 0, drawn for all below it");
    }
    return measure;
  }

  private Axis axis(Section section, String key) {
    return axes.stream()
        .filter(axis -> axis.keys().contains(key))
        .findFirst()
        .orElseThrow(
            () ->
                section.wrong(
                    "key",
                    '"' + key + '"',
                    "a key of the axes: "
                        + String.join(
                            ", ", axes.stream().flatMap(a -> a.keys().stream()).toList())));
  }

  private static Measure read(Section section) {
    String key = section.text("key");
    String label = section.text("label");
    Scale scale = section.choice("scale", Scale.LINEAR);
    double per = section.has("per") ? number(section, "per") : 1;
    if (per < SMALLEST) {
      throw section.wrong("per", "" + per, "a number above 0");
    }
    double least = section.has("least") ? number(section, "least") : Double.NEGATIVE_INFINITY;
    section.rejectUnknown();
    return new Measure(key, label, scale, per, least, List.of());
  }

  static double number(Section section, String key) {
    String allowed = "a number";
    return section.finite(key, section.value(key, allowed), allowed);
  }
}
