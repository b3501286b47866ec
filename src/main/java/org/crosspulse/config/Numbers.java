package org.crosspulse.config;

import java.util.List;
import java.util.Locale;

/** Numbers of a section, checked. */
final class Numbers {
  private Numbers() {}

  /** A number above zero and up to {@code most}. */
  static double positive(Section section, String key, double most) {
    String allowed = String.format(Locale.ROOT, "a number above zero and up to %.0f", most);
    double value = section.number(key, allowed);
    if (!(value > 0) || value > most) {
      throw section.wrong(key, Double.toString(value), allowed);
    }
    return value;
  }

  /** Two numbers, the first below the second. */
  static double[] range(Section section, String key) {
    String allowed = "two numbers such as [0, 5], the first below the second";
    if (!(section.value(key, allowed) instanceof List<?> list) || list.size() != 2) {
      throw section.wrong(key, "something else", allowed);
    }
    double low = section.finite(key + "[0]", list.get(0), "a number");
    double high = section.finite(key + "[1]", list.get(1), "a number");
    if (!(low < high)) {
      throw section.wrong(key, "[" + low + ", " + high + "]", allowed);
    }
    return new double[] {low, high};
  }
}
