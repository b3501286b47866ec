package org.crosspulse.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.StuckCells.Fault;

/** A number that every cell of a played cycle has. */
enum CellMap {
  STATE_BEFORE(
      "State before",
      "Where the cycle found each device, 0 to 1",
      "",
      Ramp.SEQUENTIAL,
      cycle -> cycle.before().states()),
  STATE(
      "State after",
      "Where the cycle left each device, 0 to 1",
      "",
      Ramp.SEQUENTIAL,
      cycle -> cycle.after().states()),
  CONDUCTANCE(
      "Conductance",
      "After the cycle",
      "S",
      Ramp.SEQUENTIAL,
      cycle -> cycle.after().read().siemens()),
  DELTA_CONDUCTANCE(
      "Conductance change",
      "After the cycle less before it",
      "S",
      Ramp.DIVERGING,
      cycle -> difference(cycle.values(CONDUCTANCE), cycle.before().read().siemens())),
  RESIDUAL(
      "Residual",
      "The change less one step a coincidence",
      "steps",
      Ramp.DIVERGING,
      cycle -> cycle.report().residuals()),
  COINCIDENCES(
      "Coincidences",
      "Of the trains that are sent; negative where they lower the conductance",
      "",
      Ramp.DIVERGING,
      cycle -> cycle.report().demanded()),
  DISTURB(
      "Half-select disturb",
      "Change of the state while not both lines were driven",
      "",
      Ramp.DIVERGING,
      PlayedCycle::disturb),
  PEAK_VOLTS(
      "Peak voltage",
      "The largest across the device at the top of any pulse of the cycle",
      "V",
      Ramp.DIVERGING,
      cycle -> cycle.meter().largestVolts()),
  IR_DROP(
      "IR drop",
      "Lost in wires and drivers at the top of the device's first full-select pulse, or half-select",
      "V",
      Ramp.SEQUENTIAL,
      CellMap::lostVolts),
  ENERGY(
      "Energy",
      "Turned to heat in the device",
      "J",
      Ramp.SEQUENTIAL,
      cycle -> cycle.meter().cellJoules()),
  V_ON(
      "Threshold V_on",
      "Of this very device",
      "V",
      Ramp.SEQUENTIAL,
      cycle -> each(cycle, cell -> cycle.after().device(cell).thresholds().onVolts())),
  V_OFF(
      "Threshold V_off",
      "Of this very device",
      "V",
      Ramp.SEQUENTIAL,
      cycle -> each(cycle, cell -> cycle.after().device(cell).thresholds().offVolts())),
  STUCK(
      "Stuck",
      "1 where a device is stuck, whatever is done to it",
      "",
      Ramp.SEQUENTIAL,
      cycle -> each(cycle, cell -> population(cycle).fault(cell) == Fault.NONE ? 0 : 1));

  /** How the page colours a map. */
  enum Ramp {
    SEQUENTIAL,
    /** Around zero. */
    DIVERGING
  }

  private final String label;
  private final String description;
  private final String unit;
  private final Ramp ramp;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final Function<PlayedCycle, double[]> values;

  CellMap(
      String label,
      String description,
      String unit,
      Ramp ramp,
      Function<PlayedCycle, double[]> values) {
    this.label = label;
    this.description = description;
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
        .filter(map -> map != STUCK || experiment.initial().population().stuckCells() > 0)
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

  /** In more words. */
  String description() {
    return description;
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

  private static Population population(PlayedCycle cycle) {
    return cycle.before().population();
  }

  private static double[] each(PlayedCycle cycle, IntToDoubleFunction of) {
    return IntStream.range(0, cycle.after().states().length).mapToDouble(of).toArray();
  }
}
