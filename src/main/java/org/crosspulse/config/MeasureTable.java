package org.crosspulse.config;

import java.util.List;
import org.crosspulse.sweep.Axis;
import org.crosspulse.sweep.Metrics;
import org.crosspulse.sweep.Point;
import org.crosspulse.sweep.Scale;
import org.crosspulse.sweep.figure.Measure;

/**
 * Reads what is on an axis of a figure: {@code key}, {@code label}, {@code scale}, {@code per} and
 * {@code least}.
 */
record MeasureTable(Section figure, List<Axis> axes, Metrics metrics) {
  private static final double SMALLEST = Double.MIN_NORMAL;

  /** A parameter whose values are numbers. */
  Measure parameter(String name) {
    Section section = figure.section(name);
    Measure measure = read(section);
    Axis axis = axis(section, measure.key());
    for (int step = 0; step < axis.values().count(); step++) {
      Object value = new Point(0, 0, 0, axis.at(step)).parameters().get(measure.key());
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

  /** A parameter of any values. */
  Measure group(String name) {
    Section section = figure.section(name);
    Measure measure = read(section);
    axis(section, measure.key());
    return measure;
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
    return new Measure(key, label, scale, per, least);
  }

  static double number(Section section, String key) {
    String allowed = "a number";
    return section.finite(key, section.value(key, allowed), allowed);
  }
}
