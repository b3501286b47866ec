package org.crosspulse.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.Fidelity;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleMeter;
import org.crosspulse.engine.Energy;
import org.crosspulse.report.Json;
import org.jspecify.annotations.Nullable;

/** Where the energy of a cycle went, as numbers of a result (J). */
final class EnergyNumbers {
  private EnergyNumbers() {}

  /** A meter where there are pulses to meter: the rule has none. */
  static @Nullable CycleMeter meter(CycleExperiment experiment) {
    Crossbar crossbar = experiment.initial();
    return experiment.run().fidelity() == Fidelity.RULE
        ? null
        : new CycleMeter(crossbar.rows(), crossbar.columns());
  }

  /** Adds the totals, the energy of every cell and driver and, with wires, the peak voltages. */
  static void put(
      Map<String, @Nullable Object> result,
      CycleExperiment experiment,
      @Nullable CycleMeter meter) {
    putTotals(result, meter);
    if (meter == null) {
      return;
    }
    int columns = experiment.initial().columns();
    result.put("cell_energy_joules", Json.rows(meter.cellJoules(), columns));
    result.put("row_source_joules", meter.rowJoules());
    result.put("column_source_joules", meter.columnJoules());
    if (!experiment.wires().isIdeal()) {
      result.put("device_volts_at_peak", Json.rows(meter.peakVolts(), columns));
      result.put("device_largest_volts", Json.rows(meter.largestVolts(), columns));
    }
  }

  /** Adds the totals; null where no energy was metered. */
  static void putTotals(Map<String, @Nullable Object> result, @Nullable CycleMeter meter) {
    put(result, meter == null ? null : meter.total());
  }

  /** Adds what the sources gave and where it went; null where no energy was metered. */
  static void put(Map<String, @Nullable Object> result, @Nullable Energy energy) {
    if (energy == null) {
      result.put("energy_joules", null);
      return;
    }
    result.put("energy_joules", energy.sourceJoules());
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("full_select_joules", energy.fullSelectJoules());
    parts.put("half_select_joules", energy.halfSelectJoules());
    parts.put("unselected_joules", energy.unselectedJoules());
    parts.put("row_wire_joules", energy.rowWireJoules());
    parts.put("column_wire_joules", energy.columnWireJoules());
    parts.put("driver_joules", energy.driverJoules());
    result.put("energy_by_place", parts);
  }
}
