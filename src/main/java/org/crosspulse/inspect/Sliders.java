package org.crosspulse.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Thresholds;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Ticks;

/** The sliders that an experiment has, and what their values are as its settings. */
final class Sliders {
  /** Amplitudes reach beyond both borders of the window, V and 2 V. */
  private static final double LEAST_OF_THRESHOLD = 0.5;

  private static final double MOST_OF_THRESHOLD = 2.5;
  private static final double MOST_OF_REST = 0.45;

  /** A full array of cells at half of their range loses some half of the voltage. */
  private static final double LARGEST_DROP = 0.5;

  private final CycleExperiment experiment;
  private final Phase raising;
  private final Phase lowering;
  private final Map<String, Slider> sliders = new LinkedHashMap<>();

  /** The sliders of an experiment. */
  Sliders(CycleExperiment experiment) {
    this.experiment = experiment;
    this.raising = experiment.schedule().firstPhase(true);
    this.lowering = experiment.schedule().firstPhase(false);
    Thresholds thresholds = experiment.device().device().thresholds();
    double on = thresholds.onVolts();
    double off = thresholds.offVolts();
    volts("u_plus", "u₊", LEAST_OF_THRESHOLD * on, MOST_OF_THRESHOLD * on, uPlus());
    volts("u_minus", "u₋", MOST_OF_THRESHOLD * off, LEAST_OF_THRESHOLD * off, uMinus());
    if (hasParameter("v_on", on)) {
      volts("v_on", "V_on", LEAST_OF_THRESHOLD * on, 2 * on, on);
    }
    if (hasParameter("v_off", off)) {
      volts("v_off", "V_off", 2 * off, LEAST_OF_THRESHOLD * off, off);
    }
    addTimes();
    double ohms = experiment.wires().rowSegmentOhms();
    add(new Slider("wire_resistance", "Wire, a cell", "Ω", 0, mostOhms(), ohms, false));
  }

  private void addTimes() {
    double width = Ticks.toSeconds(raising.timing().widthTicks());
    double rest =
        Ticks.toSeconds(Math.min(raising.timing().restTicks(), lowering.timing().restTicks()));
    double rise = Ticks.toSeconds(raising.timing().riseTicks());
    double skew = experiment.schedule().errors().skewTicks() / Ticks.PER_SECOND;
    add(new Slider("width", "Width", "s", width / 10, width + MOST_OF_REST * rest, width, true));
    add(
        new Slider(
            "rise_time", "Rise and fall time", "s", 0, rise + MOST_OF_REST * rest, rise, false));
    add(new Slider("skew", "Skew", "s", -width, width, skew, false));
  }

  private void volts(String key, String label, double min, double max, double value) {
    add(new Slider(key, label, "V", min, max, value, false));
  }

  private void add(Slider slider) {
    sliders.put(slider.key(), slider);
  }

  private double uPlus() {
    return raising.fullSelectVolts();
  }

  private double uMinus() {
    return lowering.fullSelectVolts();
  }

  /** Whether the device file says the threshold by this name and with this sign. */
  private boolean hasParameter(String key, double volts) {
    DeviceDescription device = experiment.device();
    return device.device().hasDeadZone()
        && device.polarity() > 0
        && device.parameters().stream()
            .filter(entry -> entry.parameter().key().equals(key))
            .anyMatch(entry -> entry.value().contains("V") && volts != 0);
  }

  private double mostOhms() {
    int lines = Math.max(experiment.initial().rows(), experiment.initial().columns());
    double siemens = experiment.device().device().conductanceSiemens(0.5);
    double cells = Math.min(lines, WhatIf.MOST_LINES);
    double exact = LARGEST_DROP / (siemens * cells * cells);
    double power = Math.pow(10, Math.floor(Math.log10(exact)));
    return Math.ceil(exact / power) * power;
  }

  /** What the page has to know of them. */
  List<Map<String, Object>> documents() {
    return sliders.values().stream().map(Slider::document).toList();
  }

  /**
   * Values of sliders as settings of the experiment.
   *
   * @param values by key, in SI
   * @throws BadInputException where there is no such slider, or a value is out of its range
   */
  List<String> settings(Map<String, Double> values) {
    values.forEach(this::check);
    List<String> settings = new ArrayList<>();
    values.forEach((key, value) -> add(settings, key, value));
    boolean needsClock =
        values.keySet().stream()
            .anyMatch(key -> key.equals("skew") || key.equals("wire_resistance"));
    if (needsClock) {
      settings.add("run.fidelity=\"event\"");
    }
    boolean movesWindow =
        values.keySet().stream().anyMatch(key -> key.startsWith("u_") || key.startsWith("v_"));
    if (movesWindow) {
      // Amplitudes may be multiples of the thresholds: what is not moved stays where it is.
      if (!values.containsKey("u_plus")) {
        add(settings, "u_plus", uPlus());
      }
      if (!values.containsKey("u_minus")) {
        add(settings, "u_minus", uMinus());
      }
      settings.add("scheme.allow_violation=true");
    }
    return settings;
  }

  private void check(String key, double value) {
    Slider slider = sliders.get(key);
    if (slider == null) {
      throw BadInputException.of(
          "settings", '"' + key + '"', "some of " + String.join(", ", sliders.keySet()));
    }
    if (!Double.isFinite(value)) {
      throw BadInputException.of("settings." + key, Double.toString(value), "a finite number");
    }
  }

  private void add(List<String> settings, String key, double value) {
    switch (key) {
      case "u_plus" -> settings.add("scheme.potentiation.amplitude=\"" + value + " V\"");
      case "u_minus" -> settings.add("scheme.depression.amplitude=\"" + value + " V\"");
      case "v_on", "v_off" -> settings.add("crossbar.parameters." + key + "=\"" + value + " V\"");
      case "width" -> {
        settings.add("scheme.potentiation.width=" + seconds(value));
        double ratio = (double) lowering.timing().widthTicks() / raising.timing().widthTicks();
        settings.add("scheme.depression.width=" + seconds(ratio * value));
      }
      case "rise_time" -> {
        settings.add("scheme.rise_time=" + seconds(value));
        settings.add("scheme.fall_time=" + seconds(value));
      }
      case "skew" -> settings.add("scheme.skew=" + seconds(value));
      case "wire_resistance" -> addWires(settings, "=\"" + value + " Ohm\"");
      default -> throw new IllegalArgumentException(key);
    }
  }

  /** A file has one key for all wires, or one for each side. */
  private void addWires(List<String> settings, String value) {
    Object file = experiment.configuration().get("experiment");
    boolean hasSides =
        file instanceof Map<?, ?> map
            && map.get("crossbar") instanceof Map<?, ?> crossbar
            && (crossbar.containsKey("row_wire_resistance")
                || crossbar.containsKey("column_wire_resistance"));
    if (hasSides) {
      settings.add("crossbar.row_wire_resistance" + value);
      settings.add("crossbar.column_wire_resistance" + value);
    } else {
      settings.add("crossbar.wire_resistance" + value);
    }
  }

  /** A slider stands anywhere; a time has whole ticks. */
  private static String seconds(double value) {
    return "\"" + Math.round(value * Ticks.PER_SECOND) / Ticks.PER_SECOND + " s\"";
  }
}
