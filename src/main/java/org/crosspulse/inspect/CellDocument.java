package org.crosspulse.inspect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.trace.TraceSignal;
import org.jspecify.annotations.Nullable;

/** Fig. 4 of one cell as numbers: its traces, its coincidences, and its place on every map. */
final class CellDocument {
  private CellDocument() {}

  /**
   * The document of a cell.
   *
   * @param traces of this cell
   */
  static Map<String, @Nullable Object> of(
      PlayedCycle cycle, TraceTable traces, int row, int column) {
    CycleExperiment experiment = cycle.experiment();
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("row", row);
    document.put("column", column);
    document.put(
        "time_seconds", Arrays.stream(traces.ticks()).mapToDouble(Ticks::toSeconds).toArray());
    document.put("row_volts", traces.of(TraceSignal.ROW_VOLTS));
    document.put("column_volts", traces.of(TraceSignal.COLUMN_VOLTS));
    document.put("volts", traces.of(TraceSignal.DEVICE_VOLTS));
    document.put("current_amperes", traces.of(TraceSignal.CURRENT));
    document.put("state", traces.of(TraceSignal.STATE));
    document.put("conductance_siemens", traces.of(TraceSignal.CONDUCTANCE));
    document.put("ramps", hasRamps(experiment));
    document.put("dropped_samples", traces.dropped());
    Memristor device = cycle.after().device(cycle.cell(row, column));
    document.put("v_on", device.hasDeadZone() ? device.thresholds().onVolts() : null);
    document.put("v_off", device.hasDeadZone() ? device.thresholds().offVolts() : null);
    document.put("coincidences", PulseTimes.coincidences(experiment, row, column));
    document.put("numbers", numbers(cycle, row, column));
    return document;
  }

  /** Whether voltages run straight from a sample to the next, and do not just hold. */
  private static boolean hasRamps(CycleExperiment experiment) {
    return !experiment.wires().isIdeal() || !experiment.schedule().hasIdealEdges();
  }

  private static Map<String, Object> numbers(PlayedCycle cycle, int row, int column) {
    int cell = cycle.cell(row, column);
    Map<String, Object> numbers = new LinkedHashMap<>();
    for (CellMap map : cycle.maps()) {
      numbers.put(map.id(), cycle.values(map)[cell]);
    }
    numbers.put("x", cycle.experiment().counts().rows()[row]);
    numbers.put("delta", cycle.experiment().counts().columns()[column]);
    numbers.put("expected_steps", cycle.report().demanded()[cell]);
    numbers.put("measured_steps", cycle.report().changes()[cell]);
    return numbers;
  }
}
