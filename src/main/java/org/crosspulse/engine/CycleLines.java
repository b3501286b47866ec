package org.crosspulse.engine;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.engine.kernel.PulsingLines;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;

/**
 * The lines that pulse in one cycle, picked once for all that asks for them.
 *
 * @param counts of all lines
 * @param rows that pulse, one a phase
 * @param columns that pulse, one a phase
 */
record CycleLines(PulseCounts counts, List<PulsingLines> rows, List<PulsingLines> columns) {
  /** Picks them. */
  static CycleLines of(PulseCounts counts, List<Phase> phases) {
    List<PulsingLines> rows = new ArrayList<>();
    List<PulsingLines> columns = new ArrayList<>();
    for (int index = 0; index < phases.size(); index++) {
      Phase phase = phases.get(index);
      // Phases that follow each other mostly have the same rows.
      boolean isAsBefore = index > 0 && phase.rowSign() == phases.get(index - 1).rowSign();
      rows.add(isAsBefore ? rows.get(index - 1) : PulsingLines.of(counts.rows(), phase.rowSign()));
      columns.add(PulsingLines.of(counts.columns(), phase.columnSign()));
    }
    return new CycleLines(counts, rows, columns);
  }
}
