package org.crosspulse.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers of a result by their paths. */
class MetricsTest {
  private static Map<String, @Nullable Object> result() {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("device", "a name");
    result.put("coincidences", 3L);
    result.put("pass", true);
    result.put("worst_cell", new int[] {1, 2});
    result.put("state", List.of(new double[] {0.5, 0.25}));
    result.put("rule", new LinkedHashMap<>(Map.of("mean", 0.125)));
    result.put("epochs", Map.of("3", Map.of("error", 7.5)));
    result.put("bound", null);
    return result;
  }

  @Test
  void withoutPatternsAllNumbersThatHaveNoIndex() {
    Map<String, @Nullable Double> expected = new LinkedHashMap<>();
    expected.put("coincidences", 3.0);
    expected.put("pass", 1.0);
    expected.put("rule.mean", 0.125);
    expected.put("bound", null);
    assertEquals(expected, new Metrics(List.of()).of(result()));
  }

  @Test
  void aStarStandsForAnythingButADot() {
    Metrics metrics = new Metrics(List.of("state.*.1", "epochs.3.error", "c*s", "rule*"));
    Map<String, Double> expected = new LinkedHashMap<>();
    expected.put("coincidences", 3.0);
    expected.put("state.0.1", 0.25);
    expected.put("epochs.3.error", 7.5);
    assertEquals(expected, metrics.of(result()));
    assertEquals(List.of("rule*"), metrics.unmatched(expected.keySet()));
    assertEquals(
        Arrays.asList(1.0, 2.0),
        List.copyOf(new Metrics(List.of("worst_cell.*")).of(result()).values()));
  }
}
