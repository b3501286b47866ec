package org.crosspulse.study;

import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the configuration of a run differs from that of the plan.
 *
 * <p>A key that the run does not have and that no file of the plan sets came into being after the
 * run: its default is how things were without it, and it is no difference. Neither is the name of
 * the file, which says nothing of what is in it.
 *
 * @param key joined by dots
 * @param found in the run, or null where the run does not have it
 * @param planned or null where the plan does not have it
 */
record ConfigurationDifference(String key, @Nullable Object found, @Nullable Object planned) {
  private static final Set<String> IGNORED = Set.of("file");

  /** The first difference, or null where there is none. */
  static @Nullable ConfigurationDifference first(
      Map<String, Object> run, Map<String, Object> plan, Map<String, Object> chosen) {
    return first("", run, without(plan), Map.of("experiment", chosen));
  }

  private static Map<String, Object> without(Map<String, Object> plan) {
    Map<String, Object> rest = new LinkedHashMap<>(plan);
    rest.keySet().removeAll(IGNORED);
    return rest;
  }

  private static @Nullable ConfigurationDifference first(
      String path, Map<?, ?> run, Map<?, ?> plan, Map<?, ?> chosen) {
    for (Object key : Sets.union(plan.keySet(), run.keySet())) {
      if (path.isEmpty() && IGNORED.contains(key)) {
        continue;
      }
      String name = path.isEmpty() ? key.toString() : path + "." + key;
      ConfigurationDifference difference =
          differenceAt(name, run.get(key), plan.get(key), chosen.get(key));
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static @Nullable ConfigurationDifference differenceAt(
      String name, @Nullable Object run, @Nullable Object plan, @Nullable Object chosen) {
    if (plan instanceof Map<?, ?> planned && (run == null || run instanceof Map<?, ?>)) {
      Map<?, ?> found = run instanceof Map<?, ?> map ? map : Map.of();
      return first(name, found, planned, chosen instanceof Map<?, ?> map ? map : Map.of());
    }
    boolean isNewDefault = run == null && chosen == null;
    return isNewDefault || Objects.equals(run, plan)
        ? null
        : new ConfigurationDifference(name, run, plan);
  }

  /** What the run has, for a message. */
  String foundText() {
    return found == null ? "nothing" : found.toString();
  }

  /** What the plan has. */
  String plannedText() {
    return planned == null ? "nothing" : planned.toString();
  }
}
