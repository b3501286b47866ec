package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.sweep.Scale;
import org.crosspulse.sweep.figure.Figure;
import org.crosspulse.sweep.figure.FigureCells;
import org.crosspulse.sweep.figure.FigureCells.Place;
import org.crosspulse.sweep.figure.Measure;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Colours over two parameters, with contours and the nominal point. */
final class SweepMap {
  private static final Stroke SEAM = new BasicStroke(1f);
  private static final Stroke EDGE =
      new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final FigureCells cells;
  private final Figure figure;
  private final Measure value;
  private final double[] xs;
  private final double[] ys;
  private final Ramp ramp;

  SweepMap(FigureCells cells) {
    this.cells = cells;
    this.figure = cells.figure();
    this.value = figure.metric();
    this.xs = places(Place::x);
    this.ys = places(Place::y);
    this.ramp = ramp();
  }

  private double[] places(ToDoubleFunction<Place> coordinate) {
    return cells.cells().keySet().stream().mapToDouble(coordinate).distinct().sorted().toArray();
  }

  private Ramp ramp() {
    double[] shown = cells.cells().values().stream().mapToDouble(this::shown).sorted().toArray();
    double low = shown[0];
    double high = shown[shown.length - 1];
    return Ramp.sequential(low, high > low ? high : low + 1);
  }

  /** The mean as colours see it: its logarithm on a logarithmic scale. */
  private double shown(SummaryStatistics numbers) {
    return SweepFigure.to(value.drawn(numbers.getMean()), value.scale());
  }

  List<JFreeChart> charts() {
    return cells.panels().stream().map(this::chart).toList();
  }

  private JFreeChart chart(Object panel) {
    double[] right = SweepFigure.edges(xs, figure.x().scale());
    double[] up = SweepFigure.edges(ys, figure.y().scale());
    XYPlot plot = new XYPlot(null, axis(figure.x(), right), axis(figure.y(), up), null);
    Style.apply(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    XYLineAndShapeRenderer renderer = nominal(plot);
    Map<Place, SummaryStatistics> all = cells.cells();
    double[][] grid = new double[ys.length][xs.length];
    for (int y = 0; y < ys.length; y++) {
      for (int x = 0; x < xs.length; x++) {
        SummaryStatistics found = all.get(new Place(panel, "", xs[x], ys[y]));
        grid[y][x] = found == null ? Double.NaN : shown(found);
        if (found != null) {
          Color colour = ramp.colour(grid[y][x]);
          // An outline of the same colour covers the seams that smoothing leaves between cells.
          renderer.addAnnotation(
              new XYBoxAnnotation(right[x], up[y], right[x + 1], up[y + 1], SEAM, colour, colour),
              Layer.BACKGROUND);
        }
      }
    }
    contours(grid, renderer);
    SweepFigure.addLaws(plot, 1, figure, xs, Style.COLUMN);
    SweepFigure.mark(plot, figure);
    boolean hasLegend = !figure.marks().laws().isEmpty();
    JFreeChart chart = Charts.chart(SweepFigure.panelTitle(figure, panel), plot, hasLegend);
    chart.addSubtitle(ramp.legend(colourAxis()));
    return chart;
  }

  private static ValueAxis axis(Measure measure, double[] edges) {
    ValueAxis axis = SweepFigure.axis(measure, edges[0], edges[edges.length - 1]);
    axis.setRange(edges[0], edges[edges.length - 1]);
    return axis;
  }

  private NumberAxis colourAxis() {
    NumberAxis axis = new NumberAxis(value.label());
    if (value.scale() == Scale.LOG) {
      axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
      axis.setNumberFormatOverride(PowerOfTen.ofLogarithms());
    }
    return axis;
  }

  private XYLineAndShapeRenderer nominal(XYPlot plot) {
    XYSeries series = new XYSeries("nominal");
    List<Double> nominal = figure.marks().nominal();
    if (!nominal.isEmpty()) {
      series.add(nominal.get(0), nominal.get(1));
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, ShapeUtils.createDiagonalCross(9, 1.5f));
    renderer.setSeriesPaint(0, Style.DEVICE);
    renderer.setSeriesVisibleInLegend(0, false);
    plot.setDataset(new XYSeriesCollection(series));
    plot.setRenderer(renderer);
    return renderer;
  }

  /** Straight between places as the axes see them; on a pale edge, to be seen on dark colours. */
  private void contours(double[][] grid, XYLineAndShapeRenderer renderer) {
    double[] right = SweepFigure.to(xs, figure.x().scale());
    double[] up = SweepFigure.to(ys, figure.y().scale());
    List<double[]> lines = new ArrayList<>();
    for (double level : figure.marks().contours()) {
      double shown = SweepFigure.to(value.drawn(level * value.per()), value.scale());
      lines.addAll(Contour.segments(right, up, grid, shown));
    }
    lines.forEach(line -> renderer.addAnnotation(line(line, EDGE, Color.WHITE)));
    lines.forEach(line -> renderer.addAnnotation(line(line, Charts.LINE, Style.DEVICE)));
  }

  private XYLineAnnotation line(double[] line, Stroke stroke, Color colour) {
    Scale x = figure.x().scale();
    Scale y = figure.y().scale();
    return new XYLineAnnotation(
        SweepFigure.from(line[0], x),
        SweepFigure.from(line[1], y),
        SweepFigure.from(line[2], x),
        SweepFigure.from(line[3], y),
        stroke,
        colour);
  }
}
