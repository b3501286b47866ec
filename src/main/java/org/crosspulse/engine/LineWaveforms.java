package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.LineErrors;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.ArrayNoise.Line;

/** The generators of all lines of an array in its next cycle, each with the errors it has there. */
public final class LineWaveforms {
  private final LineNoise noise;
  private final LineTrains trains;
  private final Schedule schedule;
  private final PulseCounts counts;

  /** The waveforms of the cycle that {@code crossbar} is about to go through. */
  public LineWaveforms(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    this.noise = new LineNoise(crossbar.noise(), schedule, crossbar.cycles());
    this.trains = new LineTrains(crossbar.noise(), schedule, crossbar.cycles());
    this.schedule = schedule;
    this.counts = counts;
  }

  /** A generator at the start of the cycle: the same segments every time. */
  public PulseGenerator of(Line line) {
    LineErrors errors = noise.of(line);
    return line.isRow()
        ? PulseGenerator.forRow(schedule, counts.rows()[line.index()], trains.of(line), errors)
        : PulseGenerator.forColumn(
            schedule, counts.columns()[line.index()], trains.of(line), errors);
  }
}
