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
  final ActiveColumns[] active;
  final int slots;

  /** One a phase; empty where all trains are bursts that begin together. */
  final List<PhaseTrains> trains;

  private final CycleLines lines;

  private CyclePlan(
      CycleLines lines,
      int[][] columnPulses,
      ActiveColumns[] active,
      int slots,
      List<PhaseTrains> trains) {
    this.counts = lines.counts();
    this.lines = lines;
    this.columnPulses = columnPulses;
    this.active = active;
    this.slots = slots;
    this.trains = trains;
  }

  /**
   * The plan of a cycle with any placement.
   *
   * @param lines that pulse
   * @param places where the array's lines put their pulses in this cycle
   * @param ofCount of use while trains are made: K + 1 nulls, and so again afterwards
   */
  static CyclePlan of(
      CycleLines lines, List<PhasePlan> phases, LineTrains places, @Nullable RowTrain[] ofCount) {
    List<PhaseTrains> trains = new ArrayList<>();
    for (int index = 0; index < phases.size(); index++) {
      trains.add(new PhaseTrains(index, phases.get(index).phase, places, lines, ofCount));
    }
    return new CyclePlan(lines, new int[0][], new ActiveColumns[0], ofCount.length - 1, trains);
  }

  /** The plan of a cycle whose trains begin together. */
  static CyclePlan of(CycleLines lines, List<PhasePlan> phases, int slots) {
    int[][] columnPulses = new int[phases.size()][];
    ActiveColumns[] active = new ActiveColumns[phases.size()];
    for (int index = 0; index < phases.size(); index++) {
      Phase phase = phases.get(index).phase;
      columnPulses[index] = columnPulses(phase, lines.counts().columns());
      active[index] =
          ActiveColumns.of(lines.columns().get(index), lines.rows().get(index).mostPulses());
    }
    return new CyclePlan(lines, columnPulses, active, slots, List.of());
  }

  /** The rows that pulse in a phase. */
  PulsingLines pulsingRows(int phase) {
    return lines.rows().get(phase);
  }

  /** How many columns pulse in a phase. */
  int pulsingColumns(int phase) {
    return lines.columns().get(phase).size();
  }

  private static int[] columnPulses(Phase phase, int[] signedCounts) {
    int[] pulses = new int[signedCounts.length];
    for (int column = 0; column < pulses.length; column++) {
      pulses[column] = phase.columnPulses(signedCounts[column]);
    }
    return pulses;
  }
}
