package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.Locale;
import org.crosspulse.device.Memristor;
import org.crosspulse.qualify.IvSweep;
import org.crosspulse.qualify.PulseTrain;
import org.crosspulse.qualify.Stimuli;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A device at a glance: its current over the voltage (the source paper's Fig. 3), the same on a
 * logarithmic scale, its conductance over a train of pulses up and one down, and the step of a
 * pulse against the conductance.
 */
public final class DeviceFigure {
  private static final int WIDTH = 1900;
  private static final int HEIGHT = 620;
  private static final int SWEEP_STEPS = 1600;
  private static final int PULSES = 120;
  private static final int STATES = 101;

  /** A sweep takes this many times as long as the slower direction needs for its range. */
  private static final double SLOWNESS = 12;

  private static final BasicStroke STROKE = new BasicStroke(2f);

  private final Memristor device;
  private final Stimuli stimuli;
  private final Prefixed siemens;

  private DeviceFigure(Memristor device) {
    this.device = device;
    this.stimuli = Stimuli.of(device);
    this.siemens = Prefixed.of(device.conductanceSiemens(1), "S");
  }

  /** The figure of one device. */
  public static Sheet of(String title, Memristor device) {
    DeviceFigure figure = new DeviceFigure(device);
    List<IvSweep.Point> sweep = figure.sweep();
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

  private List<IvSweep.Point> sweep() {
    double seconds = SLOWNESS * PULSES * Math.max(stimuli.onSeconds(), stimuli.offSeconds());
    return IvSweep.run(
        device, 1.2 * stimuli.onVolts(), 1.2 * stimuli.offVolts(), seconds, 0, SWEEP_STEPS);
  }

  private JFreeChart current(List<IvSweep.Point> sweep, boolean logarithmic) {
    double largest = sweep.stream().mapToDouble(point -> Math.abs(point.amperes())).max().orElse(0);
    Prefixed unit = Prefixed.of(largest, "A");
    XYSeries series = new XYSeries("sweep", false, true);
    for (IvSweep.Point point : sweep) {
      double amperes = unit.perUnit() * point.amperes();
      series.add(point.volts(), logarithmic ? Math.abs(amperes) : amperes);
    }
    ValueAxis axis =
        logarithmic
            ? new LogAxis("|current| (" + unit.symbol() + ")")
            : new NumberAxis("current (" + unit.symbol() + ")");
    XYPlot plot = plot("voltage (V)", axis);
    add(plot, 0, series, Style.DEVICE);
    for (double volts : List.of(device.thresholds().onVolts(), device.thresholds().offVolts())) {
      plot.addDomainMarker(new ValueMarker(volts, Style.THRESHOLD, Style.DASHED));
    }
    return chart(logarithmic ? "the same, logarithmic" : "current over a slow sweep", plot, false);
  }

  private JFreeChart train() {
    double[] up = PulseTrain.up(device, stimuli, PULSES);
    double[] down =
        PulseTrain.states(device, stimuli.offVolts(), stimuli.offSeconds(), up[PULSES], PULSES);
    XYPlot plot = plot("pulses", conductanceAxis("conductance"));
    add(plot, 0, conductances("up", up, 0), Style.ROW);
    add(plot, 1, conductances("down", down, PULSES), Style.COLUMN);
    return chart(PULSES + " pulses up, " + PULSES + " down", plot, true);
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
        plot("conductance before the pulse (" + siemens.symbol() + ")", conductanceAxis("change"));
    add(plot, 0, steps("up", stimuli.onVolts(), stimuli.onSeconds()), Style.ROW);
    add(plot, 1, steps("down", stimuli.offVolts(), stimuli.offSeconds()), Style.COLUMN);
    return chart("the step of one pulse", plot, true);
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
    NumberAxis axis = new NumberAxis(label + " (" + siemens.symbol() + ")");
    axis.setAutoRangeIncludesZero(false);
    return axis;
  }

  private static XYPlot plot(String domain, ValueAxis range) {
    NumberAxis axis = new NumberAxis(domain);
    axis.setAutoRangeIncludesZero(false);
    Style.apply(axis);
    Style.apply(range);
    XYPlot plot = new XYPlot(null, axis, range, null);
    Style.apply(plot);
    return plot;
  }

  private static void add(XYPlot plot, int index, XYSeries series, Paint paint) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, paint);
    renderer.setSeriesStroke(0, STROKE);
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, renderer);
  }

  private static JFreeChart chart(String title, XYPlot plot, boolean legend) {
    JFreeChart chart = new JFreeChart(null, Style.LABEL, plot, legend);
    chart.setTitle(new TextTitle(title, Style.SUBTITLE));
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(0, 4, 0, 12));
    if (legend) {
      chart.getLegend().setItemFont(Style.LABEL);
      chart.getLegend().setFrame(BlockBorder.NONE);
    }
    return chart;
  }
}
