package org.crosspulse.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and numbers of results as people write them. */
final class Label {
  private static final Map<String, String> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("percent", "%");
    UNITS.put("seconds", "s");
    UNITS.put("joules", "J");
    UNITS.put("volts", "V");
    UNITS.put("amperes", "A");
    UNITS.put("siemens", "S");
    UNITS.put("ohms", "Ω");
  }

  /** From here on, whole numbers are no counts. */
  private static final double LARGEST_COUNT = 1e15;

  private Label() {}

  /** {@code test_error_percent} is test error (%). */
  static String of(String key) {
    int last = key.lastIndexOf('_');
    @Nullable String unit = last < 0 ? null : UNITS.get(key.substring(last + 1));
    return unit == null
        ? key.replace('_', ' ')
        : key.substring(0, last).replace('_', ' ') + " (" + unit + ")";
  }

  /** A number with as many digits as one reads; the files have all of them. */
  static String of(Object value) {
    if (!(value instanceof Double number)) {
      return String.valueOf(value);
    }
    if (number == Math.rint(number) && Math.abs(number) < LARGEST_COUNT) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    return Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.6g", number)));
  }
}
