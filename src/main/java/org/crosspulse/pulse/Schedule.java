package org.crosspulse.pulse;

import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * A learning cycle on the tick grid: the phases that follow one another, the same for every neuron.
 *
 * <p>Every phase always runs for all its slots, whether any neuron pulses in it or not.
 *
 * @param kind which cycle
 * @param slots the most pulses that a neuron may send in a phase, ≥ 1
 * @param phases in order
 * @param errors of the generators
 * @param placements where they put their pulses
 */
public record Schedule(
    CycleKind kind, int slots, List<Phase> phases, ClockErrors errors, Placements placements) {
  /** Copies the list and checks that the cycle fits the tick grid and edges keep their order. */
  public Schedule {
    phases = List.copyOf(phases);
    for (Phase phase : phases) {
      if (phase.timing().periodTicks() > Long.MAX_VALUE / phases.size() / slots) {
        throw BadInputException.of(
            phase.name() + ".period",
            slots + " slots of " + phase.timing().periodTicks() + " fs in a phase",
            "a cycle of less than 2.5 hours");
      }
      checkJitter(phase.timing(), errors);
    }
  }

  /** Generators without errors, whose trains begin together. */
  public Schedule(CycleKind kind, int slots, List<Phase> phases) {
    this(kind, slots, phases, ClockErrors.NONE, Placements.ALIGNED);
  }

  private static void checkJitter(PulseTiming timing, ClockErrors errors) {
    long room = Math.min(timing.widthTicks(), timing.restTicks());
    if (errors.jitterTicks() > 0 && 2 * errors.mostJitterTicks() >= room) {
      throw BadInputException.of(
          "jitter",
          Quantity.format(errors.jitterTicks() / Ticks.PER_SECOND, Unit.SECOND)
              + ", which could change the order of edges that are "
              + Quantity.format(Ticks.toSeconds(room), Unit.SECOND)
              + " apart",
          "less than a seventeenth of the shorter of width and rest");
    }
  }

  /** Whether every voltage changes in no time. */
  public boolean hasIdealEdges() {
    return phases.stream().allMatch(phase -> phase.timing().hasIdealEdges());
  }

  /** The first phase whose coincidences raise, or lower, the conductance. */
  public Phase firstPhase(boolean raising) {
    return phases.stream()
        .filter(phase -> phase.isRaising() == raising)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("every cycle has both directions"));
  }

  /** The first tick of phase {@code index}, by an exact clock. */
  public long startTick(int index) {
    long start = errors.mostEarlyTicks();
    for (Phase phase : phases.subList(0, index)) {
      start += slots * phase.timing().periodTicks();
    }
    return start;
  }

  /** Ticks from the start of the cycle to its end, when even the latest generator is at rest. */
  public long durationTicks() {
    long end = startTick(phases.size());
    return end + errors.mostLateTicks() + (long) Math.ceil(Math.max(0, errors.mismatch()) * end);
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
    return new Schedule(kind, slots, changed, errors, placements);
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
