package org.crosspulse.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.crosspulse.config.CycleExperiment;

/** A number that every cell of a played cycle has. */
enum CellMap {
  STATE("State after", "", Ramp.SEQUENTIAL, cycle -> cycle.after().states()),
  STATE_BEFORE("State before", "", Ramp.SEQUENTIAL, cycle -> cycle.before().states()),
  CONDUCTANCE("Conductance", "S", Ramp.SEQUENTIAL, cycle -> cycle.after().read().siemens()),
  DELTA_CONDUCTANCE(
      "Change of conductance",
      "S",
      Ramp.DIVERGING,
      cycle -> difference(cycle.values(CONDUCTANCE), cycle.before().read().siemens())),
  RESIDUAL(
      "Residual against the rule", "steps", Ramp.DIVERGING, cycle -> cycle.report().residuals()),
  COINCIDENCES(
      "Coincidences, negative where they lower",
      "",
      Ramp.DIVERGING,
      cycle -> cycle.report().demanded()),
  DISTURB(
      "Disturb: change of state without a coincidence", "", Ramp.DIVERGING, PlayedCycle::disturb),
  PEAK_VOLTS("Peak voltage", "V", Ramp.DIVERGING, cycle -> cycle.meter().peakVolts()),
  IR_DROP(
      "IR drop: peak voltage lost in wires and drivers", "V", Ramp.SEQUENTIAL, CellMap::lostVolts),
  ENERGY("Energy", "J", Ramp.SEQUENTIAL, cycle -> cycle.meter().cellJoules()),
  V_ON(
      "Threshold V_on of the cell",
      "V",
      Ramp.SEQUENTIAL,
      cycle -> each(cycle, cell -> cycle.after().device(cell).thresholds().onVolts())),
  V_OFF(
      "Threshold V_off of the cell",
      "V",
      Ramp.SEQUENTIAL,
      cycle -> each(cycle, cell -> cycle.after().device(cell).thresholds().offVolts()));

  /** How the page colours a map. */
  enum Ramp {
    SEQUENTIAL,
    /** Around zero. */
    DIVERGING
  }

  private final String label;
  private final String unit;
  private final Ramp ramp;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final Function<PlayedCycle, double[]> values;

  CellMap(String label, String unit, Ramp ramp, Function<PlayedCycle, double[]> values) {
    this.label = label;
    this.unit = unit;
    this.ramp = ramp;
    this.values = values;
  }

  /** Those that say something in an experiment. */
  static List<CellMap> of(CycleExperiment experiment) {
    boolean isSpread =
        !experiment.initial().population().isUniform()
            && experiment.device().device().hasDeadZone();
    return Arrays.stream(values())
        .filter(map -> map != IR_DROP || !experiment.wires().isIdeal())
        .filter(map -> (map != V_ON && map != V_OFF) || isSpread)
        .toList();
  }

  /** The map with an id. */
  static Optional<CellMap> withId(String id) {
    return Arrays.stream(values()).filter(map -> map.id().equals(id)).findFirst();
  }

  /** How paths and documents call it: "state_before". */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  /** "S", "V", "J", "steps" or nothing. */
  String unit() {
    return unit;
  }

  Ramp ramp() {
    return ramp;
  }

  /** The numbers of a cycle, row-major. */
  double[] values(PlayedCycle cycle) {
    return values.apply(cycle);
  }

  private static double[] difference(double[] of, double[] less) {
    double[] difference = of.clone();
    Arrays.setAll(difference, cell -> of[cell] - less[cell]);
    return difference;
  }

  private static double[] lostVolts(PlayedCycle cycle) {
    double[] ideal = cycle.idealMeter().peakVolts();
    double[] met = cycle.meter().peakVolts();
    return each(cycle, cell -> Math.signum(ideal[cell]) * (ideal[cell] - met[cell]));
  }

  private static double[] each(PlayedCycle cycle, IntToDoubleFunction of) {
    return IntStream.range(0, cycle.after().states().length).mapToDouble(of).toArray();
  }
}
