package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.crosspulse.sweep.Scale;
import org.crosspulse.sweep.figure.Border;
import org.crosspulse.sweep.figure.Figure;
import org.crosspulse.sweep.figure.FigureCells;
import org.crosspulse.sweep.figure.LawCurve;
import org.crosspulse.sweep.figure.Measure;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;

/** A picture of a sweep: a map or curves, a chart for each value of its panel's parameter. */
public final class SweepFigure {
  private static final int MOST_IN_A_ROW = 3;
  private static final int ONE_WIDTH = 1000;
  private static final int PANEL_WIDTH = 620;
  private static final int PANEL_HEIGHT = 640;
  private static final int HEADER = 90;
  private static final int LAW_STEPS = 200;
  private static final double FEW_DECADES = 100;
  private static final Stroke[] DASHES = {dashes(7, 4), dashes(2, 3), dashes(12, 3, 2, 3)};

  private SweepFigure() {}

  private static Stroke dashes(float... pattern) {
    return new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, pattern, 0);
  }

  /**
   * The figure.
   *
   * @param cells not empty
   */
  public static Sheet of(FigureCells cells) {
    List<Object> panels = cells.panels();
    List<JFreeChart> charts =
        cells.figure().kind() == Figure.Kind.MAP
            ? new SweepMap(cells).charts()
            : new SweepCurves(cells).charts();
    int columns = columns(panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    Figure figure = cells.figure();
    return new Sheet(
        figure.title(),
        figure.subtitle(),
        charts,
        columns,
        columns == 1 ? ONE_WIDTH : columns * PANEL_WIDTH,
        HEADER + rows * PANEL_HEIGHT);
  }

  /** As many as fit, without a last row that is nearly empty. */
  private static int columns(int panels) {
    return panels == 4 ? 2 : Math.min(MOST_IN_A_ROW, panels);
  }

  /** What a chart is called; one that stands alone has the sheet's title. */
  static String panelTitle(Figure figure, Object panel) {
    Measure measure = figure.panel();
    return measure == null ? "" : measure.label() + ": " + shown(panel);
  }

  /** A value of a parameter, short. */
  static String shown(Object value) {
    return value instanceof Double number
        ? Double.toString(number).replaceAll("\\.0$", "")
        : value.toString();
  }

  static ValueAxis axis(Measure measure) {
    if (!measure.words().isEmpty()) {
      ValueAxis axis = new SymbolAxis(measure.label(), measure.words().toArray(String[]::new));
      Style.apply(axis);
      return axis;
    }
    ValueAxis axis =
        measure.scale() == Scale.LOG ? logAxis(measure.label()) : new NumberAxis(measure.label());
    Style.apply(axis);
    return axis;
  }

  /**
   * An axis of a parameter between two numbers: powers of two where those of ten would be few.
   *
   * @param low smallest number, as drawn
   * @param high largest
   */
  static ValueAxis axis(Measure measure, double low, double high) {
    ValueAxis axis = axis(measure);
    if (axis instanceof LogAxis logAxis && high / low < FEW_DECADES) {
      logAxis.setTickUnit(new NumberTickUnit(Math.log10(2), PowerOfTen.ofNumbers()));
    }
    return axis;
  }

  private static ValueAxis logAxis(String label) {
    LogAxis axis = Charts.logAxis(label);
    axis.setNumberFormatOverride(PowerOfTen.ofNumbers());
    return axis;
  }

  /** Draws the borders over the numbers, each with its name at its end. */
  static void mark(XYPlot plot, Figure figure) {
    for (Border border : figure.marks().vertical()) {
      ValueMarker marker = marker(border);
      marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
      marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
      plot.addDomainMarker(marker, Layer.FOREGROUND);
    }
    for (Border border : figure.marks().horizontal()) {
      ValueMarker marker = marker(border);
      marker.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
      marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
      plot.addRangeMarker(marker, Layer.FOREGROUND);
    }
  }

  /**
   * Adds the laws as dashed lines, each with dashes of its own, from the first place to the last.
   *
   * @param index of the first dataset that is free
   * @param xs places of the horizontal axis, rising
   */
  static void addLaws(XYPlot plot, int index, Figure figure, double[] xs, Color colour) {
    Measure x = figure.x();
    double from = to(xs[0], x.scale());
    double over = to(xs[xs.length - 1], x.scale()) - from;
    List<LawCurve> laws = figure.marks().laws();
    for (int law = 0; law < laws.size(); law++) {
      XYSeries series = new XYSeries(laws.get(law).label());
      for (int step = 0; step <= LAW_STEPS; step++) {
        double place = from(from + over * step / LAW_STEPS, x.scale());
        series.add(place, figure.y().drawn(laws.get(law).law().of(place * x.per())));
      }
      Charts.add(plot, index + law, series, colour, DASHES[law % DASHES.length]);
      // As one path: dashes would begin anew at each of the steps.
      ((XYLineAndShapeRenderer) plot.getRenderer(index + law)).setDrawSeriesLineAsPath(true);
    }
  }

  private static ValueMarker marker(Border border) {
    ValueMarker marker = new ValueMarker(border.at(), Style.COLUMN, Style.DASHED);
    marker.setLabel(border.label());
    marker.setLabelFont(Style.TICK);
    marker.setLabelPaint(Style.DEVICE);
    marker.setLabelBackgroundColor(Color.WHITE);
    return marker;
  }

  /** The edges of cells around some places: half way to the next, as the axis sees it. */
  static double[] edges(double[] places, Scale scale) {
    double[] at = to(places, scale);
    int last = at.length - 1;
    double[] edges = new double[at.length + 1];
    for (int k = 1; k <= last; k++) {
      edges[k] = (at[k - 1] + at[k]) / 2;
    }
    edges[0] = last == 0 ? at[0] - 0.5 : 2 * at[0] - edges[1];
    edges[last + 1] = last == 0 ? at[0] + 0.5 : 2 * at[last] - edges[last];
    return IntStream.range(0, edges.length).mapToDouble(k -> from(edges[k], scale)).toArray();
  }

  static double to(double value, Scale scale) {
    return scale == Scale.LOG ? Math.log10(value) : value;
  }

  static double[] to(double[] values, Scale scale) {
    return DoubleStream.of(values).map(value -> to(value, scale)).toArray();
  }

  static double from(double value, Scale scale) {
    return scale == Scale.LOG ? Math.pow(10, value) : value;
  }
}
