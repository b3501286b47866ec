package org.crosspulse.engine;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * The next segments of all lines, in time order. Holds one entry a line, whatever the cycle's
 * length.
 */
final class EventQueue {
  private final PriorityQueue<Driver> drivers =
      new PriorityQueue<>(Comparator.comparingLong(Driver::nextTick));

  EventQueue(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    this(crossbar, schedule, counts, PlayedLines.all(crossbar));
  }

  /** The same of some of the lines. */
  EventQueue(Crossbar crossbar, Schedule schedule, PulseCounts counts, PlayedLines played) {
    LineWaveforms waveforms = new LineWaveforms(crossbar, schedule, counts);
    for (int row : played.rows()) {
      add(waveforms, new Line(true, row));
    }
    for (int column : played.columns()) {
      add(waveforms, new Line(false, column));
    }
  }

  private void add(LineWaveforms waveforms, Line line) {
    add(new Driver(waveforms.of(line), line));
  }

  /** The tick of the earliest segment, or {@link PulseGenerator#SILENT} where none is left. */
  long nextTick() {
    Driver first = drivers.peek();
    return first == null ? PulseGenerator.SILENT : first.nextTick();
  }

  /** Hands all segments that begin at {@code tick} to the electrodes as changes to come. */
  void drive(long tick, Electrodes electrodes) {
    while (nextTick() == tick) {
      Driver driver = drivers.remove();
      electrodes.change(driver.line, driver.generator.take());
      add(driver);
    }
  }

  private void add(Driver driver) {
    if (driver.nextTick() != PulseGenerator.SILENT) {
      drivers.add(driver);
    }
  }

  private record Driver(PulseGenerator generator, Line line) {
    long nextTick() {
      return generator.nextTick();
    }
  }
}
