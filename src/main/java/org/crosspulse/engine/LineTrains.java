package org.crosspulse.engine;

import java.util.function.LongToDoubleFunction;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.SlotDraws;
import org.crosspulse.variability.ArrayNoise;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * Where all lines of an array put their pulses in one cycle: the number that is broadcast in it,
 * and each line's own dice.
 */
public final class LineTrains {
  private final ArrayNoise noise;
  private final Placements placements;
  private final int slots;
  private final long firstSlot;
  private final int offset;
  private final LineSlots rows;
  private final LineSlots columns;

  /**
   * The trains of one cycle.
   *
   * @param noise of the array
   * @param cycle how many the array has been through before
   */
  public LineTrains(ArrayNoise noise, Schedule schedule, long cycle) {
    this.noise = noise;
    this.placements = schedule.placements();
    this.slots = schedule.slots();
    this.firstSlot = cycle * schedule.phases().size() * slots;
    this.offset =
        switch (placements.offset()) {
          case NONE -> 0;
          case COUNTER -> (int) (cycle % slots);
          case RANDOM -> (int) (noise.offset(cycle) * slots);
        };
    this.rows = shared(true);
    this.columns = shared(false);
  }

  private LineSlots shared(boolean isRow) {
    return slots(isRow, SlotDraws.NONE);
  }

  private LineSlots slots(boolean isRow, SlotDraws draws) {
    return new LineSlots(placements.of(isRow), slots, placements.shift(isRow, offset), draws);
  }

  /** The number that all neurons of the array hear: from 0 to K − 1. */
  public int offset() {
    return offset;
  }

  /** Whether equal counts of a side make equal trains. */
  boolean areAlike(boolean isRow) {
    return placements.of(isRow) != Placement.BERNOULLI;
  }

  /** Where one line puts its pulses. */
  public LineSlots of(Line line) {
    if (areAlike(line.isRow())) {
      return line.isRow() ? rows : columns;
    }
    LongToDoubleFunction dice = noise.slotPulses(line);
    return slots(
        line.isRow(), (phase, slot) -> dice.applyAsDouble(firstSlot + (long) phase * slots + slot));
  }
}
