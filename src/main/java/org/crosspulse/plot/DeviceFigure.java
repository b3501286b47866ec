package org.crosspulse.plot;

import java.util.List;
import java.util.Locale;
import org.crosspulse.device.Memristor;
import org.crosspulse.qualify.IvSweep;
import org.crosspulse.qualify.PulseTrain;
import org.crosspulse.qualify.Stimuli;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/**
 * A device at a glance: its current over the voltage (the source paper's Fig. 3), the same on a
 * logarithmic scale, its conductance over a train of pulses up and one down, and the step of a
 * pulse against the conductance.
 */
public final class DeviceFigure {
  private static final int WIDTH = 1900;
  private static final int HEIGHT = 620;
  private static final int PULSES = 120;
  private static final int STATES = 101;

  private final Memristor device;
  private final Stimuli stimuli;
  private final Prefixed siemens;

  private DeviceFigure(Memristor device, Stimuli stimuli) {
    this.device = device;
    this.stimuli = stimuli;
    this.siemens = Prefixed.of(device.conductanceSiemens(1), "S");
  }

  /**
   * The figure of one device.
   *
   * @param stimuli the pulses
   * @param sweep as measured
   */
  public static Sheet of(
      String title, Memristor device, Stimuli stimuli, List<IvSweep.Point> sweep) {
    DeviceFigure figure = new DeviceFigure(device, stimuli);
    return new Sheet(
        title,
        figure.subtitle(),
        List.of(
            figure.current(sweep, false),
            figure.current(sweep, true),
            figure.train(),
            figure.steps()),
        WIDTH,
        HEIGHT);
  }

  private String subtitle() {
    return String.format(
        Locale.ROOT,
        "pulses of %s for %s up and of %s for %s down; dashed: thresholds",
        Quantity.format(stimuli.onVolts(), Unit.VOLT),
        Quantity.format(stimuli.onSeconds(), Unit.SECOND),
        Quantity.format(stimuli.offVolts(), Unit.VOLT).replace('-', '−'),
        Quantity.format(stimuli.offSeconds(), Unit.SECOND));
  }

  private JFreeChart current(List<IvSweep.Point> sweep, boolean logarithmic) {
    XYPlot plot = Charts.current(sweep, logarithmic);
    for (double volts : List.of(device.thresholds().onVolts(), device.thresholds().offVolts())) {
      plot.addDomainMarker(new ValueMarker(volts, Style.THRESHOLD, Style.DASHED));
    }
    return Charts.chart(
        logarithmic ? "the same, logarithmic" : "current over the sweep", plot, false);
  }

  private JFreeChart train() {
    double[] up = PulseTrain.up(device, stimuli, PULSES);
    double[] down =
        PulseTrain.states(device, stimuli.offVolts(), stimuli.offSeconds(), up[PULSES], PULSES);
    XYPlot plot = Charts.plot("pulses", conductanceAxis("conductance"));
    Charts.add(plot, 0, conductances("up", up, 0), Style.ROW);
    Charts.add(plot, 1, conductances("down", down, PULSES), Style.COLUMN);
    return Charts.chart(PULSES + " pulses up, " + PULSES + " down", plot, true);
  }

  private XYSeries conductances(String name, double[] states, int first) {
    XYSeries series = new XYSeries(name, false, true);
    for (int pulse = 0; pulse < states.length; pulse++) {
      series.add(first + pulse, siemens.perUnit() * device.conductanceSiemens(states[pulse]));
    }
    return series;
  }

  private JFreeChart steps() {
    XYPlot plot =
        Charts.plot(
            "conductance before the pulse (" + siemens.symbol() + ")", conductanceAxis("change"));
    Charts.add(plot, 0, steps("up", stimuli.onVolts(), stimuli.onSeconds()), Style.ROW);
    Charts.add(plot, 1, steps("down", stimuli.offVolts(), stimuli.offSeconds()), Style.COLUMN);
    return Charts.chart("the step of one pulse", plot, true);
  }

  private XYSeries steps(String name, double volts, double seconds) {
    double[] steps = PulseTrain.steps(device, volts, seconds, STATES);
    XYSeries series = new XYSeries(name, false, true);
    for (int k = 0; k < STATES; k++) {
      series.add(
          siemens.perUnit() * device.conductanceSiemens(k / (STATES - 1.0)),
          siemens.perUnit() * steps[k]);
    }
    return series;
  }

  private NumberAxis conductanceAxis(String label) {
    return Charts.axis(label + " (" + siemens.symbol() + ")");
  }
}
