package org.crosspulse.plot;

import java.util.List;
import org.crosspulse.device.Memristor;
import org.crosspulse.qualify.IvSweep;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.Sweep;
import org.crosspulse.qualify.UsableRange;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * The current of a device over a slow sweep of the voltage, linear and logarithmic, with its
 * thresholds and the voltages of the chosen pulses: the source paper's Fig. 3.
 */
public final class IvFigure {
  private static final int SWEEP_POINTS = 2000;
  private static final double BEYOND = 1.15;
  private static final double NEAR_LOWEST = 0.05;

  private IvFigure() {}

  /** The figure of a qualified device. */
  public static Sheet of(String title, Memristor device, Qualification found) {
    double up = found.up().volts();
    double down = found.down().volts();
    double seconds = IvSweep.slowSeconds(device, found);
    List<IvSweep.Point> sweep =
        IvSweep.run(
            device,
            Sweep.triangle(BEYOND * up, BEYOND * down, seconds, start(found)),
            SWEEP_POINTS);
    VoltageMarks marks = new VoltageMarks(device, up, down);
    String subtitle =
        device.hasDeadZone()
            ? "a full select (u) has to pass the threshold (V) that a half select (u/2) does not"
                + " reach"
            : "this device has no threshold: V_on and V_off only name the voltages that its file"
                + " takes for them";
    return new Sheet(
        title, subtitle, List.of(chart(sweep, false, marks), chart(sweep, true, marks)), 1800, 800);
  }

  /** The low end of what is worth using: some devices leave their lowest state never, or late. */
  private static double start(Qualification found) {
    UsableRange range = found.range();
    return range == null ? NEAR_LOWEST : range.low();
  }

  private static JFreeChart chart(
      List<IvSweep.Point> sweep, boolean logarithmic, VoltageMarks marks) {
    XYPlot plot = Charts.current(sweep, logarithmic);
    marks.draw(plot);
    return Charts.chart(
        logarithmic ? "the same, logarithmic" : "current over a slow sweep", plot, false);
  }
}
