package org.crosspulse.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * One direction of a plan.
 *
 * @param keys of the experiment that move together along it, at least one
 * @param values along it
 * @param origin the file and line where they are written
 */
public record Axis(List<String> keys, AxisValues values, String origin) {
  /** Copies the list. */
  public Axis {
    keys = List.copyOf(keys);
  }

  /** The settings at a step of a grid. */
  public List<Setting> at(int index) {
    return settings(values.at(index));
  }

  /** The settings at a place in [0, 1). */
  public List<Setting> sample(double place) {
    return settings(values.sample(place));
  }

  private List<Setting> settings(List<Object> tuple) {
    List<Setting> settings = new ArrayList<>(keys.size());
    for (int key = 0; key < keys.size(); key++) {
      Object value = tuple.get(tuple.size() == 1 ? 0 : key);
      settings.add(new Setting(keys.get(key), value, origin));
    }
    return settings;
  }
}
