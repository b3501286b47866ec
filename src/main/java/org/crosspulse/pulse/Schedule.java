package org.crosspulse.pulse;

import java.util.List;
import org.crosspulse.problem.BadInputException;

/**
 * A learning cycle on the tick grid: the phases that follow one another, the same for every neuron.
 *
 * <p>Every phase always runs for all its slots, whether any neuron pulses in it or not.
 *
 * @param kind which cycle
 * @param slots the most pulses that a neuron may send in a phase, ≥ 1
 * @param phases in order
 */
public record Schedule(CycleKind kind, int slots, List<Phase> phases) {
  /** Copies the list and checks that the cycle fits the tick grid. */
  public Schedule {
    phases = List.copyOf(phases);
    for (Phase phase : phases) {
      if (phase.timing().periodTicks() > Long.MAX_VALUE / phases.size() / slots) {
        throw BadInputException.of(
            phase.name() + ".period",
            slots + " slots of " + phase.timing().periodTicks() + " fs in a phase",
            "a cycle of less than 2.5 hours");
      }
    }
  }

  /** The first phase whose coincidences raise, or lower, the conductance. */
  public Phase firstPhase(boolean raising) {
    return phases.stream()
        .filter(phase -> phase.isRaising() == raising)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("every cycle has both directions"));
  }

  /** The first tick of phase {@code index}. */
  public long startTick(int index) {
    long start = 0;
    for (Phase phase : phases.subList(0, index)) {
      start += slots * phase.timing().periodTicks();
    }
    return start;
  }

  /** Ticks from the start of the first phase to the end of the last. */
  public long durationTicks() {
    return startTick(phases.size());
  }

  /** The same cycle with other pulse widths (ticks) and the same duty cycles. */
  public Schedule withWidths(long raisingTicks, long loweringTicks) {
    List<Phase> changed =
        phases.stream()
            .map(
                phase ->
                    phase.withTiming(
                        phase.timing().withWidth(phase.isRaising() ? raisingTicks : loweringTicks)))
            .toList();
    return new Schedule(kind, slots, changed);
  }

  /**
   * Checks that every count fits the slots and, for a two-phase cycle, that no row is negative.
   *
   * @param rowKey what the row counts are called, for the message
   * @param columnKey what the column counts are called, for the message
   */
  public void check(PulseCounts counts, String rowKey, String columnKey) {
    int lowest = kind.takesNegativeRows() ? -slots : 0;
    String hint = kind.takesNegativeRows() ? "" : " (negative rows need the four-subcycle cycle)";
    checkRange(rowKey, counts.rows(), lowest, hint);
    checkRange(columnKey, counts.columns(), -slots, "");
  }

  private void checkRange(String key, int[] counts, int lowest, String hint) {
    for (int line = 0; line < counts.length; line++) {
      if (counts[line] < lowest || counts[line] > slots) {
        throw BadInputException.of(
            key + "[" + line + "]",
            Integer.toString(counts[line]),
            "whole numbers from " + lowest + " to " + slots + hint);
      }
    }
  }
}
