package org.crosspulse.engine;

import org.crosspulse.engine.kernel.Meetings;
import org.crosspulse.engine.kernel.PulsingLines;
import org.crosspulse.engine.kernel.SlotSets;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Placement;
import org.crosspulse.variability.ArrayNoise.Line;
import org.jspecify.annotations.Nullable;

/**
 * The trains of one phase of one cycle, where they are not bursts that begin together.
 *
 * <p>The columns' trains are made once. Rows that send as many pulses have the same train and the
 * same meetings, which are made once too; only rows with dice of their own are made row by row, by
 * the thread that plays them.
 */
final class PhaseTrains {
  final SlotSets columns;

  private final int index;
  private final Phase phase;
  private final LineTrains lines;
  private final int[] rowCounts;
  private final int slots;
  private final RowTrain silent;

  private final PulsingLines pulsing;

  /** Of the rows that pulse; null where dice decide. */
  private final @Nullable RowTrain[] trains;

  /**
   * The trains of a phase.
   *
   * @param lines where they put their pulses
   * @param cycle the lines that pulse
   * @param ofCount of use while trains are made: K + 1 nulls, and so again afterwards
   */
  PhaseTrains(
      int index, Phase phase, LineTrains lines, CycleLines cycle, @Nullable RowTrain[] ofCount) {
    this.index = index;
    this.phase = phase;
    this.lines = lines;
    this.rowCounts = cycle.counts().rows();
    this.slots = ofCount.length - 1;
    this.columns = columns(cycle.columns().get(index));
    this.silent = new RowTrain(new long[columns.words()], Meetings.NONE);
    this.pulsing = cycle.rows().get(index);
    this.trains = new RowTrain[pulsing.size()];
    if (lines.areAlike(true)) {
      makeTrains(ofCount);
    }
  }

  private void makeTrains(@Nullable RowTrain[] ofCount) {
    for (int place = 0; place < pulsing.size(); place++) {
      int pulses = pulsing.pulses(place);
      if (ofCount[pulses] == null) {
        ofCount[pulses] = make(place);
      }
      trains[place] = ofCount[pulses];
    }
    for (int place = 0; place < pulsing.size(); place++) {
      ofCount[pulsing.pulses(place)] = null;
    }
  }

  private SlotSets columns(PulsingLines active) {
    int words = SlotSets.words(slots);
    int[] indices = new int[active.size()];
    long[] bits = new long[active.size() * words];
    for (int place = 0; place < indices.length; place++) {
      int column = active.line(place);
      indices[place] = column;
      lines.of(new Line(false, column)).mark(index, active.pulses(place), bits, place * words);
    }
    return new SlotSets(indices, bits, words);
  }

  private RowTrain make(int place) {
    int pulses = pulsing.pulses(place);
    LineSlots line = lines.of(new Line(true, pulsing.line(place)));
    long[] bits = new long[columns.words()];
    line.mark(index, pulses, bits, 0);
    return new RowTrain(bits, meetings(line.placement(), pulses, bits));
  }

  private Meetings meetings(Placement placement, int pulses, long[] bits) {
    return switch (placement) {
      case ALIGNED -> columns.meetings(0, pulses);
      case ANTI_ALIGNED -> columns.meetings(slots - pulses, slots);
      default -> columns.meetings(bits);
    };
  }

  /** Whether rows that send equally many pulses send the same train. */
  boolean rowsAreAlike() {
    return lines.areAlike(true);
  }

  /** How many of the rows that pulse are before a row. */
  int pulsingBefore(int row) {
    return pulsing.placeFrom(row);
  }

  /** One of the rows that pulse, counted from 0. */
  int pulsingRow(int place) {
    return pulsing.line(place);
  }

  /** What it sends and whom it meets. */
  RowTrain train(int place) {
    RowTrain made = trains[place];
    return made == null ? make(place) : made;
  }

  /** The same of any row. */
  RowTrain row(int row) {
    return phase.rowPulses(rowCounts[row]) == 0 ? silent : train(pulsingBefore(row));
  }

  /** The train of a row, a bit a slot, and the columns that it meets. */
  static final class RowTrain {
    final long[] bits;
    final Meetings meetings;

    RowTrain(long[] bits, Meetings meetings) {
      this.bits = bits;
      this.meetings = meetings;
    }

    boolean isSilent() {
      for (long word : bits) {
        if (word != 0) {
          return false;
        }
      }
      return true;
    }

    boolean holds(int slot) {
      return (bits[slot / Long.SIZE] & (1L << slot)) != 0;
    }
  }
}
