package org.crosspulse.inspect;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number of an experiment that the page changes.
 *
 * @param key by which the page calls it
 * @param label for people
 * @param description what it sets, where the label does not say that; else empty
 * @param unit "V", "s" or "Ω"
 * @param min in SI
 * @param max in SI
 * @param value in the experiment, in SI
 * @param isLogarithmic whether equal ways are equal factors
 */
record Slider(
    String key,
    String label,
    String description,
    String unit,
    double min,
    double max,
    double value,
    boolean isLogarithmic) {

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("key", key);
    document.put("label", label);
    document.put("description", description);
    document.put("unit", unit);
    document.put("min", Math.min(min, value));
    document.put("max", Math.max(max, value));
    document.put("value", value);
    document.put("scale", isLogarithmic ? "log" : "linear");
    return document;
  }
}
