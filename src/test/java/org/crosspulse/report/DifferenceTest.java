package org.crosspulse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two configurations are the same, or the first key says why not. */
class DifferenceTest {
  private static final int TABLES = 3;
  private static final int KEYS = 5;

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void whateverIsChangedIsFound(long seed) {
    Random random = RandomCases.random(seed);
    Map<String, Object> plan = configuration(random);
    assertNull(difference(plan, copy(plan), experiment(plan)));
    List<String> keys = keys(plan);
    String key = RandomCases.pick(random, keys);
    Map<String, Object> run = copy(plan);
    table(run, key).put(leaf(key), "another");
    Difference found = difference(plan, run, experiment(plan));
    assertNotNull(found);
    assertEquals(inFile(key), found.key());
    assertEquals("\"another\"", found.before());
    assertEquals(found, Difference.first(run, plan));
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void aKeyThatTheRunLacksCountsWhereThePlanChoseIt(long seed) {
    Random random = RandomCases.random(seed);
    Map<String, Object> plan = configuration(random);
    Map<String, Object> run = copy(plan);
    String key = RandomCases.pick(random, keys(plan));
    table(run, key).remove(leaf(key));
    Map<String, Object> defaults = copy(plan);
    table(defaults, key).remove(leaf(key));
    assertNull(difference(plan, run, experiment(defaults)), "a default that is new");
    Difference found = difference(plan, run, experiment(plan));
    assertNotNull(found);
    assertEquals(inFile(key), found.key());
    assertEquals("no value", found.before());
    assertEquals(found, Difference.first(run, plan), "without tolerance it counts in any case");
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void aKeyThatThePlanLacksCounts(long seed) {
    Map<String, Object> plan = configuration(RandomCases.random(seed));
    Map<String, Object> run = copy(plan);
    table(run, "experiment.t0.more").put("more", 1);
    Difference found = difference(plan, run, experiment(plan));
    assertNotNull(found);
    assertEquals("t0.more", found.key());
    assertEquals("no value", found.now());
    assertEquals(found, Difference.first(run, plan));
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void theNameOfTheFileIsNoDifference(long seed) {
    Map<String, Object> plan = configuration(RandomCases.random(seed));
    Map<String, Object> run = copy(plan);
    run.put("file", "elsewhere/" + seed + ".toml");
    assertNull(difference(plan, run, experiment(plan)));
    assertNull(Difference.first(run, plan));
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void whatWentThroughJsonIsTheSame(long seed) {
    Map<String, Object> plan = configuration(RandomCases.random(seed));
    assertNull(Difference.first(Json.map(Json.line(plan), "plan"), plan));
  }

  private static @Nullable Difference difference(
      Map<String, Object> plan, Map<String, Object> run, Map<String, Object> chosen) {
    return Difference.firstOldOrChosen(run, plan, Map.of("experiment", chosen));
  }

  private static Map<String, Object> configuration(Random random) {
    Map<String, Object> experiment = new LinkedHashMap<>();
    for (int table = 0; table < TABLES; table++) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int key = 0; key <= random.nextInt(KEYS); key++) {
        values.put("k" + key, value(random, key));
      }
      experiment.put("t" + table, values);
    }
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("file", "experiments/one.toml");
    configuration.put("experiment", experiment);
    return configuration;
  }

  private static Object value(Random random, int key) {
    return RandomCases.pick(
        random,
        List.of(random.nextInt(), random.nextLong(), random.nextGaussian(), List.of(key, "x")));
  }

  private static List<String> keys(Map<String, Object> plan) {
    List<String> keys = new ArrayList<>();
    experiment(plan)
        .forEach(
            (name, table) ->
                ((Map<?, ?>) table)
                    .keySet()
                    .forEach(key -> keys.add("experiment." + name + "." + key)));
    return keys;
  }

  /** As an experiment file spells it. */
  private static String inFile(String key) {
    return key.replaceFirst("^experiment\\.", "");
  }

  private static String leaf(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static Map<String, Object> table(Map<String, Object> configuration, String key) {
    return map(experiment(configuration).get(key.split("\\.", -1)[1]));
  }

  private static Map<String, Object> experiment(Map<String, Object> configuration) {
    return map(configuration.get("experiment"));
  }

  private static Map<String, Object> copy(Map<String, Object> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, value instanceof Map ? copy(map(value)) : value));
    return copy;
  }

  @SuppressWarnings("unchecked") // As configuration made it.
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }
}
