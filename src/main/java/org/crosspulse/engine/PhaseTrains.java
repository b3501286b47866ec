package org.crosspulse.engine;

import java.util.HashMap;
import java.util.Map;
import org.crosspulse.engine.kernel.Meetings;
import org.crosspulse.engine.kernel.SlotSets;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.variability.ArrayNoise.Line;

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
  private final Map<Integer, RowTrain> ofCount = new HashMap<>();
  private final RowTrain silent;

  PhaseTrains(int index, Phase phase, LineTrains lines, PulseCounts counts, int slots) {
    this.index = index;
    this.phase = phase;
    this.lines = lines;
    this.rowCounts = counts.rows();
    this.slots = slots;
    this.columns = columns(counts.columns());
    this.silent = new RowTrain(new long[columns.words()], Meetings.NONE);
    if (lines.areAlike(true)) {
      for (int row = 0; row < rowCounts.length; row++) {
        int pulses = rowPulses(row);
        if (pulses > 0 && !ofCount.containsKey(pulses)) {
          ofCount.put(pulses, make(row));
        }
      }
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

  /** What a row sends and whom it meets. */
  RowTrain row(int row) {
    int pulses = rowPulses(row);
    if (pulses == 0) {
      return silent;
    }
    RowTrain made = ofCount.get(pulses);
    return made == null ? make(row) : made;
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
