package org.crosspulse.cli;

import java.util.List;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.engine.CycleMeter;
import org.crosspulse.engine.Energy;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/** Where the energy of a cycle went, for people. */
final class EnergyText {
  private EnergyText() {}

  /** Lines for people. */
  static List<String> of(CycleExperiment experiment, @Nullable CycleMeter meter) {
    if (meter == null) {
      return List.of();
    }
    Energy energy = meter.total();
    String cells =
        String.format(
            "energy %s: %s in full-selected cells, %s in half-selected ones",
            text(energy.sourceJoules()),
            text(energy.fullSelectJoules()),
            text(energy.halfSelectJoules()));
    if (experiment.wires().isIdeal()) {
      return List.of(cells);
    }
    return List.of(
        cells
            + String.format(
                ", %s in unselected ones, %s in wires, %s in drivers",
                text(energy.unselectedJoules()),
                text(energy.rowWireJoules() + energy.columnWireJoules()),
                text(energy.driverJoules())));
  }

  private static String text(double joules) {
    return Quantity.format(joules, Unit.JOULE);
  }
}
