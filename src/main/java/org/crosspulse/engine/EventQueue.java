package org.crosspulse.engine;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Schedule;

/**
 * The next edges of all lines, in time order. Holds one entry a line, whatever the cycle's length.
 */
final class EventQueue {
  private final PriorityQueue<Line> lines =
      new PriorityQueue<>(Comparator.comparingLong(Line::nextTick));

  private final LineNoise noise;

  EventQueue(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    noise = new LineNoise(crossbar.noise(), schedule, crossbar.cycles());
    for (int row = 0; row < counts.rows().length; row++) {
      add(new Line(PulseGenerator.forRow(schedule, counts.rows()[row]), true, row));
    }
    for (int column = 0; column < counts.columns().length; column++) {
      add(new Line(PulseGenerator.forColumn(schedule, counts.columns()[column]), false, column));
    }
  }

  /** The tick of the earliest edge, or {@link PulseGenerator#SILENT} where none is left. */
  long nextTick() {
    Line first = lines.peek();
    return first == null ? PulseGenerator.SILENT : first.nextTick();
  }

  /** Hands all edges of {@code tick} to the electrodes as changes to come. */
  void drive(long tick, Electrodes electrodes) {
    while (nextTick() == tick) {
      Line line = lines.remove();
      double volts = line.generator.takeEdge();
      if (volts != 0 && noise.isOn()) {
        volts += noise.volts(line.isRow, line.index, line.generator);
      }
      if (line.isRow) {
        electrodes.changeRow(line.index, volts);
      } else {
        electrodes.changeColumn(line.index, volts);
      }
      add(line);
    }
  }

  private void add(Line line) {
    if (line.nextTick() != PulseGenerator.SILENT) {
      lines.add(line);
    }
  }

  private record Line(PulseGenerator generator, boolean isRow, int index) {
    long nextTick() {
      return generator.nextTick();
    }
  }
}
