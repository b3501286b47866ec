package org.crosspulse.plot;

import java.awt.Color;
import java.awt.Paint;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.crosspulse.device.Thresholds;
import org.crosspulse.pulse.Phase;
import org.crosspulse.trace.CellTrace;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One phase of one cell: row electrode, column electrode, their difference, and the state. */
final class PhaseChart {
  private static final double HEADROOM = 1.18;
  private static final double STILL_MARGIN = 1e-3;
  private static final double MOST_MARKERS = 500;

  /** Less of a driver's voltage than this has come through the wires from other lines. */
  private static final double LEAST_OF_PULSE = 0.25;

  private final CellTrace trace;
  private final TimeWindow window;
  private final Phase phase;
  private final boolean hasIdealEdges;

  /**
   * @param window the part of the cycle that is shown
   * @param phase that is shown
   * @param hasIdealEdges whether voltages jump from sample to sample, not run straight
   */
  PhaseChart(CellTrace trace, TimeWindow window, Phase phase, boolean hasIdealEdges) {
    this.trace = trace;
    this.window = window;
    this.phase = phase;
    this.hasIdealEdges = hasIdealEdges;
  }

  /**
   * The chart.
   *
   * @param title says which phase this is
   * @param largestVolts of all phases of the figure, so that they have one scale (V)
   * @param stateRange lowest and highest state of the whole figure
   */
  JFreeChart chart(String title, Thresholds thresholds, double largestVolts, double[] stateRange) {
    NumberAxis time = new NumberAxis("time since the start of the phase (" + window.unit() + ")");
    time.setAutoRange(false);
    time.setRange(window.first(), window.length());
    Style.apply(time);
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(time);
    all.setGap(12);
    all.add(electrode("row (V)", trace::rowVolts, Style.ROW, largestVolts), 3);
    all.add(electrode("column (V)", trace::columnVolts, Style.COLUMN, largestVolts), 3);
    all.add(device(thresholds, largestVolts), 4);
    all.add(state(stateRange), 3);
    for (Object plot : all.getSubplots()) {
      markCoincidences((XYPlot) plot);
    }
    JFreeChart chart = new JFreeChart(null, Style.LABEL, all, false);
    chart.setTitle(new TextTitle(title, Style.SUBTITLE));
    chart.setBackgroundPaint(Color.WHITE);
    // The last number of the time axis is centred on the plot's edge.
    chart.setPadding(new RectangleInsets(0, 4, 0, 24));
    return chart;
  }

  private XYPlot electrode(
      String label, IntToDoubleFunction volts, Paint paint, double largestVolts) {
    XYLineAndShapeRenderer renderer =
        hasIdealEdges ? new XYStepRenderer() : new XYLineAndShapeRenderer(true, false);
    XYPlot plot = plot(label, series(volts), renderer, paint);
    plot.getRangeAxis().setRange(-HEADROOM * largestVolts, HEADROOM * largestVolts);
    return plot;
  }

  private XYPlot device(Thresholds thresholds, double largestVolts) {
    XYPlot plot = electrode("row − column (V)", trace::deviceVolts, Style.DEVICE, largestVolts);
    IntervalMarker deadZone =
        new IntervalMarker(thresholds.offVolts(), thresholds.onVolts(), Style.DEAD_ZONE);
    deadZone.setAlpha(1);
    plot.addRangeMarker(deadZone, Layer.BACKGROUND);
    plot.addRangeMarker(threshold("V_on", thresholds.onVolts(), true), Layer.BACKGROUND);
    plot.addRangeMarker(threshold("V_off", thresholds.offVolts(), false), Layer.BACKGROUND);
    return plot;
  }

  /** Shades the times at which both electrodes pulse; bursts too dense to be told apart as one. */
  private void markCoincidences(XYPlot plot) {
    double closest = window.length() / MOST_MARKERS;
    double start = Double.NaN;
    double end = Double.NaN;
    for (int sample = 0; sample + 1 < trace.size(); sample++) {
      double from = window.timeOf(trace.tick(sample));
      double to = window.timeOf(trace.tick(sample + 1));
      boolean both = bothPulse(sample) || (!hasIdealEdges && bothPulse(sample + 1));
      if (both && to > 0 && from < window.length()) {
        if (!(from - end < closest)) {
          mark(plot, start, end);
          start = from;
        }
        end = to;
      }
    }
    mark(plot, start, end);
  }

  private boolean bothPulse(int sample) {
    return Math.abs(trace.rowVolts(sample)) > LEAST_OF_PULSE * Math.abs(phase.rowVolts())
        && Math.abs(trace.columnVolts(sample)) > LEAST_OF_PULSE * Math.abs(phase.columnVolts());
  }

  private static void mark(XYPlot plot, double start, double end) {
    if (end > start) {
      IntervalMarker meeting = new IntervalMarker(start, end, Style.COINCIDENCE);
      meeting.setAlpha(1);
      plot.addDomainMarker(meeting, Layer.BACKGROUND);
    }
  }

  private static ValueMarker threshold(String name, double volts, boolean labelAbove) {
    ValueMarker marker = new ValueMarker(volts, Style.THRESHOLD, Style.DASHED);
    marker.setLabel(name + " = " + Quantity.format(volts, Unit.VOLT).replace('-', '−'));
    marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    marker.setLabelFont(Style.TICK);
    marker.setLabelPaint(Color.DARK_GRAY);
    marker.setLabelAnchor(labelAbove ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.BOTTOM_RIGHT);
    marker.setLabelTextAnchor(labelAbove ? TextAnchor.BOTTOM_RIGHT : TextAnchor.TOP_RIGHT);
    return marker;
  }

  private XYPlot state(double[] range) {
    XYPlot plot =
        plot("state x", series(trace::state), new XYLineAndShapeRenderer(true, false), Style.STATE);
    double margin = range[1] > range[0] ? 0.15 * (range[1] - range[0]) : STILL_MARGIN;
    plot.getRangeAxis().setRange(range[0] - margin, range[1] + margin);
    NumberAxis axis = (NumberAxis) plot.getRangeAxis();
    axis.setAutoRangeIncludesZero(false);
    // A few steps of a small device differ in the sixth digit: no powers of ten for that.
    axis.setNumberFormatOverride(
        new DecimalFormat("0.##############", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    return plot;
  }

  private static XYPlot plot(
      String label, XYSeries series, XYLineAndShapeRenderer renderer, Paint paint) {
    NumberAxis axis = new NumberAxis(label);
    Style.apply(axis);
    renderer.setSeriesPaint(0, paint);
    renderer.setSeriesStroke(0, Style.LINE);
    XYPlot plot = new XYPlot(new XYSeriesCollection(series), null, axis, renderer);
    Style.apply(plot);
    return plot;
  }

  /** The samples inside the window, with the values that hold at its two ends. */
  private XYSeries series(IntToDoubleFunction value) {
    XYSeries series = new XYSeries("", false, true);
    double held = value.applyAsDouble(0);
    for (int sample = 0; sample < trace.size(); sample++) {
      double time = window.timeOf(trace.tick(sample));
      // What happens at the end of the window belongs to the next phase.
      if (time >= window.length()) {
        break;
      }
      if (time >= window.first()) {
        if (series.isEmpty()) {
          series.add(window.first(), held);
        }
        series.add(time, value.applyAsDouble(sample));
      }
      held = value.applyAsDouble(sample);
    }
    if (series.isEmpty()) {
      series.add(window.first(), held);
    }
    if (trace.dropped() == 0) {
      series.add(window.length(), held);
    }
    return series;
  }
}
