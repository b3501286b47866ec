package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.device.Thresholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No slider has an end that the experiment refuses, and thresholds are those of the device. */
class SlidersTest {
  static Stream<String> devices() {
    return ShippedFiles.DEVICES.names().stream();
  }

  private static List<String> ofDevice(String device) {
    return List.of("crossbar.device=" + device, "scheme.allow_violation=true");
  }

  private static void assertEndsAreTaken(String name, List<String> settings) {
    Sliders sliders = new Sliders(CycleFile.read(name, settings));
    for (Map<String, Object> slider : sliders.documents()) {
      for (String end : List.of("min", "max")) {
        String key = String.valueOf(slider.get("key"));
        List<String> all = new ArrayList<>(settings);
        all.addAll(sliders.settings(Map.of(key, number(slider, end))));
        assertDoesNotThrow(() -> CycleFile.read(name, all), () -> name + settings + key + end);
      }
    }
  }

  private static double number(Map<String, Object> slider, String key) {
    return ((Number) Objects.requireNonNull(slider.get(key))).doubleValue();
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.ShippedCycles#names")
  void bothEndsOfEverySliderAreTaken(String name) {
    assertEndsAreTaken(name, List.of());
  }

  @ParameterizedTest
  @MethodSource("devices")
  void bothEndsAreTakenForEveryDevice(String device) {
    assertEndsAreTaken("fig4", ofDevice(device));
  }

  /** Rise and fall that differ, and phases whose widths and rests do. */
  @ParameterizedTest
  @CsvSource({"3 us, 0 s", "0 s, 4 us", "1 us, 5 us"})
  void unequalEdgesLeaveRoomForTheirSlider(String rise, String fall) {
    assertEndsAreTaken(
        "fig4",
        List.of(
            "run.fidelity=event",
            "scheme.rise_time=" + rise,
            "scheme.fall_time=" + fall,
            "scheme.depression.width=30 us",
            "scheme.depression.period=40 us"));
  }

  @ParameterizedTest
  @MethodSource("devices")
  void aThresholdMovesInTheDevice(String device) {
    List<String> settings = ofDevice(device);
    CycleExperiment before = CycleFile.read("fig4", settings);
    Sliders sliders = new Sliders(before);
    Set<Object> keys =
        sliders.documents().stream().map(slider -> slider.get("key")).collect(Collectors.toSet());
    Thresholds old = before.device().device().thresholds();
    if (keys.contains("v_on")) {
      assertEquals(
          1.25, moved(sliders, settings, "v_on", old.onVolts()).onVolts() / old.onVolts(), 1e-12);
    }
    if (keys.contains("v_off")) {
      assertEquals(
          1.25,
          moved(sliders, settings, "v_off", old.offVolts()).offVolts() / old.offVolts(),
          1e-12);
    }
    boolean hasBoth = keys.contains("v_on") && sliders.unmovedThresholds().isEmpty();
    assertTrue(hasBoth || !sliders.unmovedThresholds().isEmpty(), device);
  }

  private static Thresholds moved(
      Sliders sliders, List<String> settings, String key, double volts) {
    List<String> all = new ArrayList<>(settings);
    all.addAll(sliders.settings(Map.of(key, 1.25 * volts)));
    return CycleFile.read("fig4", all).device().device().thresholds();
  }
}
