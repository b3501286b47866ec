package org.crosspulse.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crosspulse.sweep.Axis;
import org.crosspulse.sweep.AxisValues;
import org.crosspulse.sweep.ListedValues;
import org.crosspulse.sweep.RangeValues;
import org.crosspulse.sweep.Scale;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;

/**
 * One {@code [[axis]]} of a sweep: {@code key}, or {@code keys} that move together; and {@code
 * values}, or {@code from}, {@code to}, {@code count} and {@code scale}.
 */
final class AxisTable {
  private static final String A_KEY = "a key of the experiment, such as \"scheme.slots\"";
  private static final String ENDS =
      "two numbers, or two quantities of one unit such as \"0.5 V\" and \"3 V\"";
  private static final int MOST_VALUES = 1_000_000;

  private final Section section;
  private final boolean isGrid;

  private AxisTable(Section section, boolean isGrid) {
    this.section = section;
    this.isGrid = isGrid;
  }

  /**
   * Reads the table.
   *
   * @param isGrid whether a range has to say how many values it has
   */
  static Axis read(Section section, boolean isGrid) {
    return new AxisTable(section, isGrid).axis();
  }

  private Axis axis() {
    List<String> keys = keys();
    boolean isListed = section.has("values");
    AxisValues values = isListed ? listed(keys.size()) : range();
    section.rejectUnknown();
    return new Axis(keys, values, section.origin(isListed ? "values" : "from"));
  }

  private List<String> keys() {
    String name = section.has("keys") ? "keys" : "key";
    List<String> keys =
        name.equals("keys") ? section.textsOrNone(name) : List.of(section.text(name));
    if (keys.isEmpty()) {
      throw section.wrong(name, "an empty array", "at least one key");
    }
    for (String key : keys) {
      if (key.isBlank() || Toml.parse(key + " = 0").hasErrors()) {
        throw section.wrong(name, '"' + key + '"', A_KEY);
      }
    }
    return keys;
  }

  private AxisValues listed(int keys) {
    String allowed = "an array of values, or of arrays with a value for each of the keys";
    Object value = section.value("values", allowed);
    if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > MOST_VALUES) {
      throw section.wrong("values", Section.shown(value), allowed);
    }
    List<List<Object>> tuples = new ArrayList<>();
    for (Object element : list) {
      tuples.add(tuple(element, keys, "values[" + tuples.size() + "]"));
    }
    return new ListedValues(tuples);
  }

  /** One key takes arrays as they are: they may be its values. */
  private List<Object> tuple(Object element, int keys, String place) {
    if (element instanceof Section) {
      throw section.wrong(place, "a table", "a number, a text, true, false or an array of these");
    }
    if (keys == 1 || !(element instanceof List<?> list)) {
      return List.of(element);
    }
    if (list.size() != keys) {
      throw section.wrong(
          place, "an array of " + list.size(), keys + " values, one for each of the keys");
    }
    return List.copyOf(list);
  }

  private AxisValues range() {
    Object from = section.value("from", "values, or from and to: " + ENDS);
    Object to = section.value("to", ENDS);
    @Nullable Unit unit = unit("from", from);
    double low = end("from", from, unit);
    double high = end("to", to, unit);
    if (low == high) {
      throw section.wrong("to", Section.shown(to), "another value than from");
    }
    Scale scale = section.choice("scale", Scale.LINEAR);
    if (scale == Scale.LOG && !(low / high > 0)) {
      throw section.wrong(
          "scale", "log between " + low + " and " + high, "ends of one sign, not 0");
    }
    boolean isWhole = from instanceof Long && to instanceof Long;
    RangeValues.Kind kind = isWhole ? RangeValues.Kind.WHOLE : RangeValues.Kind.REAL;
    RangeValues range = new RangeValues(low, high, count(), scale, kind, unit);
    requireDistinct(range);
    return range;
  }

  private int count() {
    if (isGrid) {
      return (int) section.integer("count", 2, MOST_VALUES);
    }
    if (section.has("count")) {
      throw section.wrong(
          "count", "a count", "none where sampling.method is not grid: sampling.points says it");
    }
    return 0;
  }

  private @Nullable Unit unit(String key, Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    return Quantity.unitOf(text, Unit.values())
        .orElseThrow(() -> section.wrong(key, Section.shown(value), ENDS));
  }

  private double end(String key, Object value, @Nullable Unit unit) {
    if (unit == null) {
      return section.finite(key, value, ENDS);
    }
    if (!(value instanceof String text)) {
      throw section.wrong(key, Section.shown(value), ENDS);
    }
    return section.located(() -> Quantity.parse(key, text, Objects.requireNonNull(unit)));
  }

  /** Whole numbers that are close are rounded to the same one. */
  private void requireDistinct(RangeValues range) {
    for (int index = 1; index < range.count(); index++) {
      if (range.at(index).equals(range.at(index - 1))) {
        throw section.wrong(
            "count", range.at(index).get(0) + " more than once", "fewer steps than whole numbers");
      }
    }
  }
}
