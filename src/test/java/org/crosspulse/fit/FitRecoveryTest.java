package org.crosspulse.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.crosspulse.RandomCases;
import org.crosspulse.fit.FitSettings.Method;
import org.crosspulse.fit.data.Measurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters that are known are found again in data that were made up from them. */
class FitRecoveryTest {
  private static final long SEED = RandomCases.FIRST_SEED;
  private static final int REPEATS = 20;

  static Stream<FitCases.Case> cases() {
    return FitCases.all().stream();
  }

  /**
   * Intervals of 95 % may miss, and two of a fit that are strongly correlated miss together; but
   * not by as much as their own half width, which would be four standard errors.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void trueValuesAreInsideOfTheIntervals(FitCases.Case of) {
    Measurement measured = of.measured(of.noise(), RandomCases.random(SEED));
    FitResult result = of.fit(measured, Method.GLOBAL, 1);
    assertTrue(result.isSuccess(), () -> "seed " + SEED + ": " + result.warnings());
    List<String> outside = new ArrayList<>();
    int told = 0;
    for (Estimate estimate : result.estimates()) {
      double truth = of.truth(estimate.variable().key());
      told += estimate.high() / estimate.low() < 2 || estimate.high() / estimate.low() < 0 ? 1 : 0;
      if (!(estimate.low() <= truth && truth <= estimate.high())) {
        outside.add(estimate.variable().key() + " = " + truth + ", " + estimate);
        double half = (estimate.high() - estimate.low()) / 2;
        double miss = Math.max(estimate.low() - truth, truth - estimate.high());
        assertTrue(miss < half, () -> "seed " + SEED + ": " + outside);
      }
    }
    assertTrue(outside.size() <= 2, () -> "seed " + SEED + ": " + outside);
    assertTrue(told >= 4, () -> "hardly anything is told: " + result.estimates());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void dataWithoutNoiseGiveTheTruth(FitCases.Case of) {
    FitResult result = of.fit(of.measured(0, new Random(0)), Method.GLOBAL, 1);
    assertTrue(result.isSuccess(), () -> result.warnings().toString());
    assertTrue(result.estimates().size() >= 4, () -> result.held().toString());
    for (Estimate estimate : result.estimates()) {
      double truth = of.truth(estimate.variable().key());
      assertEquals(truth, estimate.value(), 1e-6 * Math.abs(truth), estimate.toString());
    }
  }

  /**
   * Of 20 intervals of 95 %, at least 16 hold the truth (fewer would in one of 400 cases), and they
   * are as wide as the estimates scatter: √20 errors of a normal distribution are within a factor
   * of two.
   */
  @Test
  void intervalsOfASweepHaveTheirCoverage() {
    checkCoverage(
        FitCases.constantRate(),
        Set.of("v_on", "v_off", "k_on", "k_off", "g_min", "g_max", Variable.INITIAL_STATE));
  }

  @Test
  void intervalsOfATrainHaveTheirCoverage() {
    checkCoverage(
        FitCases.softBounds(), Set.of("g_min", "g_max", "dw_min", "up_down", "initial_state"));
  }

  private static void checkCoverage(FitCases.Case of, Set<String> vary) {
    Map<String, Integer> inside = new LinkedHashMap<>();
    Map<String, Double> scatter = new LinkedHashMap<>();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      Measurement measured = of.measured(0.01, RandomCases.random(SEED + repeat));
      FitResult result = of.fit(measured, Method.LM, 1, vary, 2);
      assertEquals(vary.size(), result.estimates().size(), () -> result.held().toString());
      for (Estimate estimate : result.estimates()) {
        String key = estimate.variable().key();
        double truth = of.truth(key);
        boolean holds = estimate.low() <= truth && truth <= estimate.high();
        double error = (estimate.value() - truth) / ((estimate.high() - estimate.low()) / 2);
        inside.merge(key, holds ? 1 : 0, Integer::sum);
        scatter.merge(key, error * error / REPEATS, Double::sum);
      }
    }
    for (String key : vary) {
      assertTrue(inside.getOrDefault(key, 0) >= 16, () -> "seed " + SEED + ": " + inside);
      double ratio = 1.96 * Math.sqrt(scatter.getOrDefault(key, 0.0));
      assertTrue(ratio > 0.5 && ratio < 1.6, () -> "seed " + SEED + ": " + scatter);
    }
  }

  @Test
  void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
    FitCases.Case of = FitCases.softBounds();
    Measurement measured = of.measured(0.02, RandomCases.random(SEED));
    Set<String> vary = Set.of("g_min", "g_max", "dw_min", "v_on", "pulse_width", "initial_state");
    FitResult one = of.fit(measured, Method.GLOBAL, 5, vary, 1);
    FitResult three = of.fit(measured, Method.GLOBAL, 5, vary, 3);
    assertEquals(one.estimates(), three.estimates());
    assertEquals(one.held(), three.held());
    assertEquals(one.goodness(), three.goodness());
  }

  @Test
  void whatTheDataCannotTellIsHeldByName() {
    FitCases.Case of = FitCases.softBounds();
    FitResult result = of.fit(of.measured(0.01, RandomCases.random(SEED)), Method.LM, 1);
    Map<String, String> reasons = new LinkedHashMap<>();
    result.held().forEach(held -> reasons.put(held.variable().key(), held.reason()));
    assertEquals(Set.of("v_on", "v_off", "pulse_width", "w_min", "w_max"), reasons.keySet());
    assertTrue(String.valueOf(reasons.get("v_on")).contains("no influence"), reasons.toString());
    assertTrue(String.valueOf(reasons.get("pulse_width")).contains("dw_min"), reasons.toString());
    assertTrue(result.held().stream().allMatch(Held::isAsAtTheStart));
  }
}
