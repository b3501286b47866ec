package org.crosspulse.inspect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Ticks;

/** The sliders that an experiment has, and what their values are as its settings. */
final class Sliders {
  /** Amplitudes reach beyond both borders of the window, V and 2 V. */
  private static final double LEAST_OF_THRESHOLD = 0.5;

  private static final double MOST_OF_THRESHOLD = 2.5;
  private static final double MOST_OF_REST = 0.45;

  /** A full array of cells at half of their range loses some half of the voltage. */
  private static final double LARGEST_DROP = 0.5;

  /** Of the narrowest pulse, the part of the present one. */
  private static final double LEAST_OF_WIDTH = 0.1;

  /** A scheme takes a jitter up to a seventeenth. */
  private static final double ROOM_OF_JITTER = 17.5;

  private static final MathContext DIGITS = new MathContext(15);

  private final CycleExperiment experiment;
  private final Phase raising;
  private final Phase lowering;
  private final ThresholdKeys thresholds;
  private final Map<String, Slider> sliders = new LinkedHashMap<>();

  /** The sliders of an experiment. */
  Sliders(CycleExperiment experiment) {
    this.experiment = experiment;
    this.raising = experiment.schedule().firstPhase(true);
    this.lowering = experiment.schedule().firstPhase(false);
    this.thresholds = new ThresholdKeys(experiment.device());
    double on = experiment.device().device().thresholds().onVolts();
    double off = experiment.device().device().thresholds().offVolts();
    volts("u_plus", "u₊", LEAST_OF_THRESHOLD * on, MOST_OF_THRESHOLD * on, uPlus());
    volts("u_minus", "u₋", MOST_OF_THRESHOLD * off, LEAST_OF_THRESHOLD * off, uMinus());
    addThresholds(on, off);
    addTimes();
    double ohms = experiment.wires().rowSegmentOhms();
    String wire = "Of the segment between two neighbouring cells of a row or a column.";
    add(
        new Slider(
            "wire_resistance", "Wire resistance, per cell", wire, "Ω", 0, mostOhms(), ohms, false));
  }

  private void addThresholds(double on, double off) {
    if (thresholds.isOne()) {
      volts("v_on", "V_on = −V_off", LEAST_OF_THRESHOLD * on, 2 * on, on);
      return;
    }
    if (thresholds.hasOn()) {
      volts("v_on", "V_on", LEAST_OF_THRESHOLD * on, 2 * on, on);
    }
    if (thresholds.hasOff()) {
      volts("v_off", "V_off", 2 * off, LEAST_OF_THRESHOLD * off, off);
    }
  }

  /** Every phase has room for the pulse that the end of each slider makes. */
  private void addTimes() {
    double width = Ticks.toSeconds(raising.timing().widthTicks());
    double ramp = Ticks.toSeconds(raising.timing().riseTicks() + raising.timing().fallTicks()) / 2;
    double skew = experiment.schedule().errors().skewTicks() / Ticks.PER_SECOND;
    double narrowest = Math.max(LEAST_OF_WIDTH, -least(t -> -room() / t.widthTicks()));
    double leastWidth = width * Math.min(1, narrowest);
    double mostWidth = width * (1 + least(t -> spare(t, 1) / t.widthTicks()));
    double mostRamp = ramp + least(t -> spare(t, 2)) / Ticks.PER_SECOND;
    String widths = "Of the pulses that potentiate; those that depress stay in proportion.";
    add(new Slider("width", "Width", widths, "s", leastWidth, mostWidth, width, true));
    String ramps = "Sets both, to one value; they now have this mean.";
    add(new Slider("rise_time", "Rise and fall time", ramps, "s", 0, mostRamp, ramp, false));
    String late = "By how much the columns' generators run after the rows'.";
    add(new Slider("skew", "Skew", late, "s", -width, width, skew, false));
  }

  private void volts(String key, String label, double min, double max, double value) {
    add(new Slider(key, label, "", "V", min, max, value, false));
  }

  /** What a width and a rest need at least, for jitter not to exchange two edges (ticks). */
  private double room() {
    return ROOM_OF_JITTER * experiment.schedule().errors().jitterTicks();
  }

  /** By how much each of some parts of a pulse may be longer (ticks). */
  private double spare(PulseTiming timing, int parts) {
    double rest = timing.restTicks();
    return Math.max(0, Math.min(MOST_OF_REST * rest, (rest - room()) / parts));
  }

  /** The least of something over all phases. */
  private double least(ToDoubleFunction<PulseTiming> value) {
    return experiment.schedule().phases().stream()
        .map(Phase::timing)
        .mapToDouble(value)
        .min()
        .orElseThrow();
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

  private double mostOhms() {
    int lines = Math.max(experiment.initial().rows(), experiment.initial().columns());
    double siemens = experiment.device().device().conductanceSiemens(0.5);
    double cells = Math.min(lines, WhatIf.MOST_LINES);
    double exact = LARGEST_DROP / (siemens * cells * cells);
    double power = Math.pow(10, Math.floor(Math.log10(exact)));
    return Math.ceil(exact / power) * power;
  }

  /** Why a threshold has no slider, in a sentence; empty where both have. */
  String unmovedThresholds() {
    return thresholds.whyNot();
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
      case "u_plus" -> settings.add("scheme.potentiation.amplitude=" + volts(value));
      case "u_minus" -> settings.add("scheme.depression.amplitude=" + volts(value));
      case "v_on", "v_off" -> settings.add(thresholds.setting(key.equals("v_on"), value));
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

  /** In digits that a person would write: sums of binary fractions have more. */
  static String volts(double value) {
    return "\"" + new BigDecimal(value).round(DIGITS).doubleValue() + " V\"";
  }

  /** A slider stands anywhere; a time has whole ticks. */
  private static String seconds(double value) {
    return "\"" + Math.round(value * Ticks.PER_SECOND) / Ticks.PER_SECOND + " s\"";
  }
}
