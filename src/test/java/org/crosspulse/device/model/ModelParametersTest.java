package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every parameter of every model is checked where the device is made. */
class ModelParametersTest {
  private static final Map<String, Double> GOOD =
      Map.ofEntries(
          Map.entry("v_on", 1.0),
          Map.entry("v_off", -1.0),
          Map.entry("k_on", 100.0),
          Map.entry("k_off", -100.0),
          Map.entry("alpha_on", 5.0),
          Map.entry("alpha_off", 5.0),
          Map.entry("p_on", 1.0),
          Map.entry("p_off", 1.0),
          Map.entry("g_min", 1e-6),
          Map.entry("g_max", 1e-4),
          Map.entry("r_on", 1e3),
          Map.entry("r_off", 1e4),
          Map.entry("alpha", 0.0),
          Map.entry("beta", 1e13),
          Map.entry("v_t", 4.6));

  private static Memristor make(String model, String key, double value) {
    ModelType type = Models.named(model).orElseThrow();
    Map<String, Double> numbers = new HashMap<>();
    for (Parameter parameter : type.parameters()) {
      numbers.put(parameter.key(), GOOD.getOrDefault(parameter.key(), 0.0));
    }
    numbers.put(key, value);
    return type.factory().apply(new ParameterValues(numbers, Map.of("window", "power")));
  }

  @ParameterizedTest
  @CsvSource({
    "constant-rate, v_on, -1, a voltage above zero",
    "constant-rate, v_on, 0, a voltage above zero",
    "constant-rate, v_off, 1, a voltage below zero",
    "constant-rate, k_on, -100, a rate above zero",
    "constant-rate, k_off, 100, a rate below zero",
    "constant-rate, g_min, 0, a conductance above zero",
    "constant-rate, g_max, 1e-6, a conductance above g_min = 1 uS",
    "vteam-normalised, v_on, -1, a voltage above zero",
    "vteam-normalised, v_off, 1, a voltage below zero",
    "vteam-normalised, k_on, 0, a rate above zero",
    "vteam-normalised, k_off, 0, a rate below zero",
    "vteam-normalised, alpha_on, 0, a number above zero",
    "vteam-normalised, alpha_off, -1, a number above zero",
    "vteam-normalised, p_on, 0, a number above zero",
    "vteam-normalised, p_off, -1, a number above zero",
    "vteam-normalised, g_max, 1e-7, a conductance above g_min",
    "pershin-di-ventra, r_on, 0, a resistance above zero",
    "pershin-di-ventra, r_off, 1e3, a resistance above r_on = 1 kOhm",
    "pershin-di-ventra, alpha, -1, a resistance rate per volt of zero or more",
    "pershin-di-ventra, beta, 0, a resistance rate per volt above zero",
    "pershin-di-ventra, v_t, -4.6, a voltage above zero",
  })
  void wrongSignsAreRefused(String model, String key, double value, String allowed) {
    BadInputException e = assertThrows(BadInputException.class, () -> make(model, key, value));
    assertEquals(key, e.key());
    assertTrue(String.valueOf(e.getMessage()).contains("; allowed: " + allowed), e::getMessage);
  }

  @Test
  void noParameterIsEverNaNOrInfinite() {
    for (ModelType type : Models.all()) {
      for (Parameter parameter : type.parameters()) {
        if (!parameter.isChoice()) {
          for (double value : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
            assertThrows(
                BadInputException.class,
                () -> make(type.name(), parameter.key(), value),
                type.name() + " " + parameter.key() + " " + value);
          }
        }
      }
    }
  }

  @Test
  void goodParametersMakeTheDevice() {
    for (ModelType type : Models.all()) {
      assertTrue(make(type.name(), "none", 1).conductanceSiemens(0.5) > 0, type.name());
    }
  }
}
