package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every parameter of every model is checked where the device is made. */
class ModelParametersTest {
  /** No shipped device has this model: numbers of a shipped one that has all but the exponents. */
  private static final Map<String, String> BORROWED =
      Map.of("aihwkit-pow-step", "aihwkit-reram-es");

  private static Memristor make(String model, String key, double value) {
    ModelType type = Models.named(model).orElseThrow();
    Map<String, Double> numbers = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (DeviceDescription.Entry entry : shipped(model).parameters()) {
      Parameter parameter = entry.parameter();
      if (parameter.isChoice()) {
        words.put(parameter.key(), entry.value());
      } else if (parameter.unit() == null) {
        numbers.put(parameter.key(), Double.valueOf(entry.value()));
      } else {
        numbers.put(
            parameter.key(), Quantity.parse(parameter.key(), entry.value(), parameter.unit()));
      }
    }
    numbers.put(key, value);
    return type.factory().apply(new ParameterValues(numbers, words));
  }

  private static DeviceDescription shipped(String model) {
    return ShippedFiles.DEVICES.names().stream()
        .map(name -> DeviceFile.read(name, Path.of("")))
        .filter(
            device ->
                device.model().name().equals(model) || device.name().equals(BORROWED.get(model)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no shipped device of the model " + model));
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
    "vteam-normalised, g_max, 1e-11, a conductance above g_min",
    "pershin-di-ventra, r_on, 0, a resistance above zero",
    "pershin-di-ventra, r_off, 1e3, a resistance above r_on = 1 kOhm",
    "pershin-di-ventra, alpha, -1, a resistance rate per volt of zero or more",
    "pershin-di-ventra, beta, 0, a resistance rate per volt above zero",
    "pershin-di-ventra, v_t, -4.6, a voltage above zero",
    "vteam, v_off, -1, a voltage above zero",
    "vteam, k_on, 1, a speed below zero",
    "team, i_on, 1e-6, a current below zero",
    "yakopcic, x_p, 1, a number between 0",
    "stanford-pku, g_max, 1e-10, a length above g_min",
    "stanford-pku, beta, 5, a number with which it is above zero",
    "neurosim, nl_ltp, 10, a number from 0 to 9",
    "neurosim, levels_ltp, 0, 1 or more",
    "aihwkit-soft-bounds, dw_min, 3, a step that changes by at most half",
    "aihwkit-soft-bounds, w_min, 1, a number below zero",
    "aihwkit-pow-step, gamma_up, 0.5, a number of 1 or more",
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
        if (!parameter.isChoice() && shippedHas(type, parameter)) {
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

  private static boolean shippedHas(ModelType type, Parameter parameter) {
    return shipped(type.name()).parameters().stream()
        .anyMatch(entry -> entry.parameter().key().equals(parameter.key()));
  }

  @Test
  void goodParametersMakeTheDevice() {
    for (ModelType type : Models.all()) {
      assertTrue(make(type.name(), "none", 1).conductanceSiemens(0.5) > 0, type.name());
    }
  }
}
