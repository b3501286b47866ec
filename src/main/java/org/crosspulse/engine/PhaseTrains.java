package org.crosspulse.engine;

import java.util.BitSet;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;

/** The slots of one phase in which each line of an array pulses. */
final class PhaseTrains {
  private final BitSet[] rows;
  private final BitSet[] columns;

  private PhaseTrains(BitSet[] rows, BitSet[] columns) {
    this.rows = rows;
    this.columns = columns;
  }

  static PhaseTrains of(Phase phase, PulseCounts counts) {
    BitSet[] rows = new BitSet[counts.rows().length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = train(phase.rowPulses(counts.rows()[row]));
    }
    BitSet[] columns = new BitSet[counts.columns().length];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = train(phase.columnPulses(counts.columns()[column]));
    }
    return new PhaseTrains(rows, columns);
  }

  private static BitSet train(int pulses) {
    BitSet slots = new BitSet();
    slots.set(0, pulses);
    return slots;
  }

  BitSet row(int row) {
    return rows[row];
  }

  BitSet column(int column) {
    return columns[column];
  }
}
