package org.crosspulse.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One point of a plan.
 *
 * @param index in the plan, from 0
 * @param repeat from 0
 * @param seed of its run
 * @param settings put over the experiment
 */
public record Point(long index, int repeat, long seed, List<Setting> settings) {
  /** Copies the list. */
  public Point {
    settings = List.copyOf(settings);
  }

  /** The settings for a table: numbers, of quantities in SI, and texts of everything else. */
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    settings.forEach(setting -> parameters.put(setting.key(), Parameters.tidy(setting.value())));
    return parameters;
  }
}
