package org.crosspulse.spice;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.engine.LineWaveforms;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Segment;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.spice.model.Expressions;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * The drivers' voltages, straight between points in time.
 *
 * <p>Where an engine's voltage jumps, a simulator of circuits needs an edge of some duration: half
 * of it before the jump and half after, so that the voltage has the same mean. Everything is later
 * by one edge than in the engines, because the first jump may be at time 0.
 */
final class Sources {
  private static final int POINTS_PER_LINE = 4;

  private final LineWaveforms waveforms;
  private final double edgeSeconds;

  Sources(LineWaveforms waveforms, double edgeSeconds) {
    this.waveforms = waveforms;
    this.edgeSeconds = edgeSeconds;
  }

  /** The lines of a netlist that drive one line of the array. */
  String of(Line line) {
    List<double[]> points = points(line);
    String node = Wiring.driver(line.isRow(), line.index());
    String source = "V" + node + " " + node + " 0 ";
    if (points.size() == 1) {
      return source + "0";
    }
    StringBuilder text = new StringBuilder(source).append("PWL(");
    for (int k = 0; k < points.size(); k++) {
      text.append(k > 0 && k % POINTS_PER_LINE == 0 ? "\n+ " : k > 0 ? "  " : "")
          .append(plain(points.get(k)[0]))
          .append(' ')
          .append(plain(points.get(k)[1]));
    }
    return text.append(')').toString();
  }

  /** Expressions put negative numbers in parentheses, which PWL does not know. */
  private static String plain(double number) {
    return Expressions.number(number).replace("(", "").replace(")", "");
  }

  /** Pairs of time (s) and voltage (V), the first at time 0. */
  private List<double[]> points(Line line) {
    PulseGenerator generator = waveforms.of(line);
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {0, 0});
    double volts = 0;
    while (generator.nextTick() != PulseGenerator.SILENT) {
      double seconds = edgeSeconds + Ticks.toSeconds(generator.nextTick());
      Segment segment = generator.take();
      if (segment.fromVolts() != volts) {
        points.add(new double[] {seconds - edgeSeconds / 2, volts});
        points.add(new double[] {seconds + edgeSeconds / 2, segment.fromVolts()});
      } else if (segment.isRamp() || points.get(points.size() - 1)[1] != volts) {
        points.add(new double[] {seconds, volts});
      }
      if (segment.isRamp()) {
        points.add(
            new double[] {edgeSeconds + Ticks.toSeconds(segment.endTick()), segment.toVolts()});
      }
      volts = segment.toVolts();
    }
    return points;
  }
}
