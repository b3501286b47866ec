package org.crosspulse.engine;

import java.util.Arrays;
import org.crosspulse.engine.kernel.Meetings;
import org.crosspulse.engine.kernel.SlotSets;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.PulseCounts;
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

  /** The rows that pulse, rising. */
  private final int[] pulsing;

  /** Their trains; null where dice decide. */
  private final @Nullable RowTrain[] trains;

  /**
   * The trains of a phase.
   *
   * @param ofCount of use while trains are made: K + 1 nulls, and so again afterwards
   */
  PhaseTrains(
      int index, Phase phase, LineTrains lines, PulseCounts counts, @Nullable RowTrain[] ofCount) {
    this.index = index;
    this.phase = phase;
    this.lines = lines;
    this.rowCounts = counts.rows();
    this.slots = ofCount.length - 1;
    this.columns = columns(counts.columns());
    this.silent = new RowTrain(new long[columns.words()], Meetings.NONE);
    this.pulsing = pulsing();
    this.trains = new RowTrain[pulsing.length];
    if (lines.areAlike(true)) {
      makeTrains(ofCount);
    }
  }

  private int[] pulsing() {
    int[] rows = new int[rowCounts.length];
    int size = 0;
    for (int row = 0; row < rows.length; row++) {
      rows[size] = row;
      size += rowPulses(row) > 0 ? 1 : 0;
    }
    return Arrays.copyOf(rows, size);
  }

  private void makeTrains(@Nullable RowTrain[] ofCount) {
    for (int place = 0; place < pulsing.length; place++) {
      int pulses = rowPulses(pulsing[place]);
      if (ofCount[pulses] == null) {
        ofCount[pulses] = make(pulsing[place]);
      }
      trains[place] = ofCount[pulses];
    }
    for (int row : pulsing) {
      ofCount[rowPulses(row)] = null;
    }
  }

  private SlotSets columns(int[] signedCounts) {
    int active = 0;
    for (int signedCount : signedCounts) {
      active += phase.columnPulses(signedCount) > 0 ? 1 : 0;
    }
    int words = SlotSets.words(slots);
    int[] indices = new int[active];
    long[] bits = new long[active * words];
    int place = 0;
    for (int column = 0; column < signedCounts.length; column++) {
      int pulses = phase.columnPulses(signedCounts[column]);
      if (pulses > 0) {
        indices[place] = column;
        lines.of(new Line(false, column)).mark(index, pulses, bits, place * words);
        place++;
      }
    }
    return new SlotSets(indices, bits, words);
  }

  private RowTrain make(int row) {
    int pulses = rowPulses(row);
    LineSlots line = lines.of(new Line(true, row));
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

  private int rowPulses(int row) {
    return phase.rowPulses(rowCounts[row]);
  }

  /** How many of the rows that pulse are before a row. */
  int pulsingBefore(int row) {
    int found = Arrays.binarySearch(pulsing, row);
    return found >= 0 ? found : -found - 1;
  }

  /** One of the rows that pulse, counted from 0. */
  int pulsingRow(int place) {
    return pulsing[place];
  }

  /** What it sends and whom it meets. */
  RowTrain train(int place) {
    RowTrain made = trains[place];
    return made == null ? make(pulsing[place]) : made;
  }

  /** The same of any row. */
  RowTrain row(int row) {
    return rowPulses(row) == 0 ? silent : train(pulsingBefore(row));
  }

  /** The train of a row, a bit a slot, and the columns that it meets. */
  static final class RowTrain {
    final long[] bits;
    final Meetings meetings;

    RowTrain(long[] bits, Meetings meetings) {
      this.bits = bits;
      this.meetings = meetings;
    }

    boolean holds(int slot) {
      return (bits[slot / Long.SIZE] & (1L << slot)) != 0;
    }
  }
}
