package org.crosspulse.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.engine.LineWaveforms;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Segment;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.ArrayNoise.Line;

/** When lines are driven, with all that their clocks do wrong. */
final class PulseTimes {
  private PulseTimes() {}

  /** A time in which a line, or both lines of a cell, are driven. */
  private record Stretch(long fromTick, long toTick) {
    Map<String, Double> seconds() {
      Map<String, Double> seconds = new LinkedHashMap<>();
      seconds.put("start_seconds", Ticks.toSeconds(fromTick));
      seconds.put("end_seconds", Ticks.toSeconds(toTick));
      return seconds;
    }
  }

  /** The times in which both lines of a cell are driven, edges included, in s. */
  static List<Map<String, Double>> coincidences(CycleExperiment experiment, int row, int column) {
    LineWaveforms waveforms =
        new LineWaveforms(experiment.initial(), experiment.schedule(), experiment.counts());
    List<Stretch> rows = pulses(waveforms.of(new Line(true, row)));
    List<Stretch> columns = pulses(waveforms.of(new Line(false, column)));
    List<Map<String, Double>> both = new ArrayList<>();
    int r = 0;
    int c = 0;
    while (r < rows.size() && c < columns.size()) {
      long from = Math.max(rows.get(r).fromTick, columns.get(c).fromTick);
      long to = Math.min(rows.get(r).toTick, columns.get(c).toTick);
      if (from < to) {
        both.add(new Stretch(from, to).seconds());
      }
      if (rows.get(r).toTick < columns.get(c).toTick) {
        r++;
      } else {
        c++;
      }
    }
    return both;
  }

  private static List<Stretch> pulses(PulseGenerator generator) {
    List<Stretch> pulses = new ArrayList<>();
    long from = -1;
    for (long tick = generator.nextTick();
        tick != PulseGenerator.SILENT;
        tick = generator.nextTick()) {
      Segment segment = generator.take();
      if (segment.isPulse() && from < 0) {
        from = tick;
      } else if (!segment.isPulse() && from >= 0) {
        pulses.add(new Stretch(from, tick));
        from = -1;
      }
    }
    return pulses;
  }
}
