package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.List;
import org.crosspulse.qualify.IvSweep;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Line charts of a device, as all pictures of devices have them. */
final class Charts {
  static final Stroke LINE = new BasicStroke(2f);

  /** On a logarithmic axis there is no place for the current at 0 V, nor for its rounding. */
  private static final double AT_ZERO = 1e-9;

  private Charts() {}

  /** An empty plot with a linear horizontal axis. */
  static XYPlot plot(String domain, ValueAxis range) {
    NumberAxis axis = new NumberAxis(domain);
    axis.setAutoRangeIncludesZero(false);
    Style.apply(axis);
    Style.apply(range);
    XYPlot plot = new XYPlot(null, axis, range, null);
    Style.apply(plot);
    return plot;
  }

  /** What a neuron is called: by its name, or its number where it has none. */
  static String name(int neuron, List<String> names) {
    return neuron < names.size() ? names.get(neuron) : Integer.toString(neuron);
  }

  /** An axis that does not have to begin at zero. */
  static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    return axis;
  }

  /** A logarithmic axis with whole powers of ten. */
  static LogAxis logAxis(String label) {
    LogAxis axis = new LogAxis(label);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    return axis;
  }

  /** Adds a line as dataset {@code index}. */
  static void add(XYPlot plot, int index, XYSeries series, Paint paint) {
    add(plot, index, series, paint, LINE);
  }

  static void add(XYPlot plot, int index, XYSeries series, Paint paint, Stroke stroke) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, paint);
    renderer.setSeriesStroke(0, stroke);
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, renderer);
  }

  /** A chart in the house style. */
  static JFreeChart chart(String title, XYPlot plot, boolean legend) {
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

  /** The current of a sweep over its voltage, on a linear axis or its size on a logarithmic one. */
  static XYPlot current(List<IvSweep.Point> sweep, boolean logarithmic) {
    double largest = sweep.stream().mapToDouble(point -> Math.abs(point.amperes())).max().orElse(0);
    Prefixed unit = Prefixed.of(largest, "A");
    XYSeries series = new XYSeries("sweep", false, true);
    double leastVolts = AT_ZERO * largestVolts(sweep);
    for (IvSweep.Point point : sweep) {
      double amperes = unit.perUnit() * point.amperes();
      if (!logarithmic) {
        series.add(point.volts(), amperes);
      } else if (Math.abs(point.volts()) > leastVolts && amperes != 0) {
        series.add(point.volts(), Math.abs(amperes));
      }
    }
    ValueAxis axis =
        logarithmic
            ? logAxis("|current| (" + unit.symbol() + ")")
            : new NumberAxis("current (" + unit.symbol() + ")");
    XYPlot plot = plot("voltage (V)", axis);
    add(plot, 0, series, Style.DEVICE);
    return plot;
  }

  private static double largestVolts(List<IvSweep.Point> sweep) {
    return sweep.stream().mapToDouble(point -> Math.abs(point.volts())).max().orElse(0);
  }
}
