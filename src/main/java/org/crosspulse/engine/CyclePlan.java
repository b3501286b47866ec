package org.crosspulse.engine;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.engine.PhaseTrains.RowTrain;
import org.crosspulse.engine.kernel.ActiveColumns;
import org.crosspulse.engine.kernel.PulsingLines;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.jspecify.annotations.Nullable;

/** The trains of one cycle, phase by phase. */
final class CyclePlan {
  final PulseCounts counts;
  final int[][] columnPulses;
  final PulsingLines[] rows;
  final ActiveColumns[] active;
  final int slots;

  /** One a phase; empty where all trains are bursts that begin together. */
  final List<PhaseTrains> trains;

  private CyclePlan(
      PulseCounts counts,
      int[][] columnPulses,
      PulsingLines[] rows,
      ActiveColumns[] active,
      int slots,
      List<PhaseTrains> trains) {
    this.counts = counts;
    this.columnPulses = columnPulses;
    this.rows = rows;
    this.active = active;
    this.slots = slots;
    this.trains = trains;
  }

  /**
   * The plan of a cycle with any placement.
   *
   * @param lines where the array's lines put their pulses in this cycle
   * @param ofCount of use while trains are made: K + 1 nulls, and so again afterwards
   */
  static CyclePlan of(
      PulseCounts counts, List<PhasePlan> phases, LineTrains lines, @Nullable RowTrain[] ofCount) {
    List<PhaseTrains> trains = new ArrayList<>();
    for (int index = 0; index < phases.size(); index++) {
      trains.add(new PhaseTrains(index, phases.get(index).phase, lines, counts, ofCount));
    }
    return new CyclePlan(
        counts,
        new int[0][],
        new PulsingLines[0],
        new ActiveColumns[0],
        ofCount.length - 1,
        trains);
  }

  /** The plan of a cycle whose trains begin together. */
  static CyclePlan of(PulseCounts counts, List<PhasePlan> phases, int slots) {
    int[][] columnPulses = new int[phases.size()][];
    PulsingLines[] rows = rows(phases.stream().map(plan -> plan.phase).toList(), counts.rows());
    ActiveColumns[] active = new ActiveColumns[phases.size()];
    for (int index = 0; index < phases.size(); index++) {
      Phase phase = phases.get(index).phase;
      columnPulses[index] = columnPulses(phase, counts.columns());
      PulsingLines columns = PulsingLines.of(counts.columns(), phase.columnSign());
      active[index] = ActiveColumns.of(columns, rows[index].mostPulses());
    }
    return new CyclePlan(counts, columnPulses, rows, active, slots, List.of());
  }

  /**
   * Picks the rows that pulse, phase by phase: phases that follow each other mostly have the same.
   *
   * @param signedCounts one a row
   */
  static PulsingLines[] rows(List<Phase> phases, int[] signedCounts) {
    PulsingLines[] rows = new PulsingLines[phases.size()];
    for (int index = 0; index < rows.length; index++) {
      int sign = phases.get(index).rowSign();
      rows[index] =
          index > 0 && sign == phases.get(index - 1).rowSign()
              ? rows[index - 1]
              : PulsingLines.of(signedCounts, sign);
    }
    return rows;
  }

  /** The rows that pulse in a phase. */
  PulsingLines pulsingRows(int phase) {
    return trains.isEmpty() ? rows[phase] : trains.get(phase).pulsingRows();
  }

  /** How many columns pulse in a phase. */
  int pulsingColumns(int phase) {
    return trains.isEmpty() ? active[phase].count() : trains.get(phase).columns.count();
  }

  private static int[] columnPulses(Phase phase, int[] signedCounts) {
    int[] pulses = new int[signedCounts.length];
    for (int column = 0; column < pulses.length; column++) {
      pulses[column] = phase.columnPulses(signedCounts[column]);
    }
    return pulses;
  }
}
