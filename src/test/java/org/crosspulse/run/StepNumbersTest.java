package org.crosspulse.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.engine.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of cells, against loops over the conductances that {@code cycle} tells. */
class StepNumbersTest {
  private static final int SLOTS = 8;

  private static Map<String, Object> numbers(CycleExperiment experiment) {
    try (Workers workers = new Workers(1)) {
      return new HashMap<>(CrosscheckRun.play(experiment, workers, tick -> {}).numbers());
    }
  }

  private static double[] siemensAfter(CycleExperiment experiment) {
    try (Workers workers = new Workers(1)) {
      return CycleRun.play(experiment, experiment.initial().copy(), workers, List.of(), tick -> {})
          .crossbar()
          .read()
          .siemens();
    }
  }

  private static double at(Map<?, ?> numbers, String... path) {
    Object value = numbers;
    for (String key : path) {
      value = Objects.requireNonNull(((Map<?, ?>) value).get(key));
    }
    return ((Number) value).doubleValue();
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void cellsAreCountedOneByOne(long seed) {
    Random random = RandomCases.random(seed);
    int[] rows = random.ints(4, 0, SLOTS + 1).toArray();
    int[] columns = random.ints(5, -SLOTS, SLOTS + 1).toArray();
    rows[0] = 3;
    columns[0] = -5;
    columns[1] = 0;
    CycleExperiment experiment =
        CycleFile.read(
            "fig4",
            List.of(
                "crossbar.rows=4",
                "crossbar.columns=5",
                "signals.row_pulses=" + Arrays.toString(rows),
                "signals.column_pulses=" + Arrays.toString(columns),
                "scheme.potentiation.amplitude=\"2.3 V\"",
                "scheme.allow_violation=true",
                "variability.threshold.sigma=0.3",
                "variability.rate.sigma=0.1",
                "crosscheck.tolerance=0.4",
                "run.seed=" + seed));
    Map<String, Object> numbers = numbers(experiment);
    double[] before = experiment.initial().read().siemens();
    double[] after = siemensAfter(experiment);
    double raising = at(numbers, "raising_step_siemens");
    double lowering = at(numbers, "lowering_step_siemens");
    int right = 0;
    double fromMin = 0;
    double fromProduct = 0;
    List<Double> steps = new ArrayList<>();
    List<Double> disturbs = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 5; column++) {
        double siemens = after[5 * row + column] - before[5 * row + column];
        int x = rows[row];
        int delta = columns[column];
        double sign = Math.signum(x * delta);
        boolean raises = sign > 0 || (sign == 0 && siemens > 0);
        double change = siemens / (raises ? raising : lowering);
        double min = sign * Math.min(x, Math.abs(delta));
        fromMin += Math.pow(change - min, 2);
        fromProduct += Math.pow(change - x * delta / (double) SLOTS, 2);
        right += Math.abs(change - min) <= 0.4 ? 1 : 0;
        if (min == 0) {
          disturbs.add(Math.abs(change));
        } else {
          steps.add(change / min);
        }
      }
    }
    double mean = steps.stream().mapToDouble(step -> step).average().orElseThrow();
    double squares = steps.stream().mapToDouble(step -> (step - mean) * (step - mean)).sum();
    assertEquals(right / 20.0, at(numbers, "yield"), 1e-12);
    assertEquals(mean, at(numbers, "step", "mean"), 1e-9);
    double deviation = steps.size() == 1 ? 0 : Math.sqrt(squares / (steps.size() - 1));
    assertEquals(deviation, at(numbers, "step", "standard_deviation"), 1e-9);
    assertEquals(steps.stream().min(Double::compare).orElseThrow(), at(numbers, "step", "min"), 0);
    assertEquals(steps.stream().max(Double::compare).orElseThrow(), at(numbers, "step", "max"), 0);
    assertEquals(disturbs.size(), at(numbers, "disturb", "cells"), 0);
    assertEquals(
        disturbs.stream().max(Double::compare).orElseThrow(), at(numbers, "disturb", "max"), 0);
    assertEquals(Math.sqrt(fromMin / 20), at(numbers, "against", "absmin", "rms_residual"), 1e-9);
    assertEquals(
        Math.sqrt(fromProduct / 20), at(numbers, "against", "times", "rms_residual"), 1e-9);
  }

  /** Bursts are min, and so differ from the product by what min − n·m/K is. */
  @Test
  void anIdealCycleIsMinAndItsDistanceFromTheProductIsKnown() {
    CycleExperiment experiment =
        CycleFile.read(
            "fig4",
            List.of(
                "crossbar.rows=2",
                "crossbar.columns=1",
                "trace.cells=[[0, 0]]",
                "signals.row_pulses=4",
                "signals.column_pulses=[4]"));
    Map<String, Object> numbers = numbers(experiment);
    assertEquals(1, at(numbers, "yield"), 0);
    assertEquals(0, at(numbers, "against", "absmin", "max_abs_residual"), 1e-9);
    assertEquals(2, at(numbers, "against", "times", "max_abs_residual"), 1e-9);
    assertEquals(2, at(numbers, "against", "times", "mean_difference"), 1e-9);
    assertEquals(0, at(numbers, "disturb", "cells"), 0);
    assertNull(((Map<?, ?>) numbers.getOrDefault("disturb", Map.of())).get("max"));
  }
}
