package org.crosspulse.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value that differs between two configurations, as manifests have them.
 *
 * @param key as the experiment file spells it, or with the part of the manifest that it is in
 * @param before its value in the one, as JSON
 * @param now its value in the other, as JSON
 */
public record Difference(String key, String before, String now) {
  private static final String NONE = "no value";

  /** The experiment's own keys are called as in its file. */
  private static final String EXPERIMENT = "experiment.";

  /** Where the file was does not matter: all that it said is compared. */
  private static final String FILE = "file";

  /** The first difference, or null without one. */
  public static @Nullable Difference first(
      Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> now) {
    return first(before, now, key -> true);
  }

  /**
   * The first difference but for defaults that came into being since: how a key that {@code before}
   * does not have works unless someone sets it is how things were without it.
   *
   * @param chosen the part of {@code now} that someone has set
   */
  public static @Nullable Difference firstOldOrChosen(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> now,
      Map<String, ? extends @Nullable Object> chosen) {
    Set<String> chosenKeys = flat(chosen).keySet();
    return first(
        before,
        now,
        key -> chosenKeys.stream().anyMatch(each -> each.equals(key) || isBelow(each, key)));
  }

  private static boolean isBelow(String key, String table) {
    return key.startsWith(table + ".");
  }

  /** Where only {@code now} has a value, it counts if {@code newCounts}. */
  private static @Nullable Difference first(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> now,
      Predicate<String> newCounts) {
    Map<String, String> flatBefore = flat(before);
    Map<String, String> flatNow = flat(now);
    Set<String> keys = new LinkedHashSet<>(flatNow.keySet());
    keys.addAll(flatBefore.keySet());
    keys.remove(FILE);
    for (String key : keys) {
      String old = flatBefore.getOrDefault(key, NONE);
      String current = flatNow.getOrDefault(key, NONE);
      boolean isNewDefault = old.equals(NONE) && !newCounts.test(key);
      if (!old.equals(current) && !isNewDefault) {
        return new Difference(name(key), old, current);
      }
    }
    return null;
  }

  private static String name(String key) {
    return key.startsWith(EXPERIMENT) ? key.substring(EXPERIMENT.length()) : key;
  }

  private static Map<String, String> flat(Map<String, ? extends @Nullable Object> configuration) {
    Map<String, String> flat = new LinkedHashMap<>();
    flatten("", configuration, flat);
    return flat;
  }

  /** Values as JSON: what was read from a file and what was not have different types. */
  private static void flatten(String path, @Nullable Object value, Map<String, String> flat) {
    if (value instanceof Map<?, ?> map) {
      String prefix = path.isEmpty() ? "" : path + ".";
      map.forEach((key, inner) -> flatten(prefix + key, inner, flat));
    } else {
      flat.put(path, value == null ? NONE : Json.line(value));
    }
  }
}
