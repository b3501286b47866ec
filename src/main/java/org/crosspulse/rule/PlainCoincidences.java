package org.crosspulse.rule;

import java.util.BitSet;
import org.crosspulse.engine.LineTrains;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * The coincidences of every cell by their plain definition: how many slots are in the row's set and
 * in the column's. No engine counts like this; it is what they are held against.
 */
final class PlainCoincidences {
  private final LineTrains trains;
  private final Schedule schedule;
  private final PulseCounts counts;

  PlainCoincidences(LineTrains trains, Schedule schedule, PulseCounts counts) {
    this.trains = trains;
    this.schedule = schedule;
    this.counts = counts;
  }

  /** Row-major; those of a lowering phase are negative. */
  double[] signed() {
    int columns = counts.columns().length;
    double[] signed = new double[counts.rows().length * columns];
    for (int index = 0; index < schedule.phases().size(); index++) {
      int sign = schedule.phases().get(index).isRaising() ? 1 : -1;
      BitSet[] rowSets = sets(index, true, counts.rows());
      BitSet[] columnSets = sets(index, false, counts.columns());
      for (int cell = 0; cell < signed.length; cell++) {
        signed[cell] += sign * common(rowSets[cell / columns], columnSets[cell % columns]);
      }
    }
    return signed;
  }

  private static int common(BitSet row, BitSet column) {
    if (!row.intersects(column)) {
      return 0;
    }
    BitSet both = (BitSet) row.clone();
    both.and(column);
    return both.cardinality();
  }

  private BitSet[] sets(int index, boolean isRow, int[] signedCounts) {
    Phase phase = schedule.phases().get(index);
    BitSet[] sets = new BitSet[signedCounts.length];
    for (int line = 0; line < sets.length; line++) {
      int pulses =
          isRow ? phase.rowPulses(signedCounts[line]) : phase.columnPulses(signedCounts[line]);
      sets[line] = set(trains.of(new Line(isRow, line)), index, pulses);
    }
    return sets;
  }

  private BitSet set(LineSlots line, int phase, int pulses) {
    BitSet set = new BitSet();
    for (int slot = 0; pulses > 0 && slot < schedule.slots(); slot++) {
      set.set(slot, line.holds(phase, pulses, slot));
    }
    return set;
  }
}
