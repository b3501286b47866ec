package org.crosspulse.config;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.crosspulse.learn.data.Datasets;

/** Data sets that experiments share, so that each is read once, whatever thread asks first. */
public final class DataCache {
  private final Map<String, Datasets> sets = new HashMap<>();

  /**
   * A set, from memory where it is there.
   *
   * @param key another for every other set
   * @param reader reads the set
   */
  synchronized Datasets get(String key, Supplier<Datasets> reader) {
    return sets.computeIfAbsent(key, name -> reader.get());
  }
}
