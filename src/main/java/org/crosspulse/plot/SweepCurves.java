package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.sweep.figure.Figure;
import org.crosspulse.sweep.figure.FigureCells;
import org.crosspulse.sweep.figure.FigureCells.Place;
import org.crosspulse.sweep.figure.Measure;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;

/** Means over the repeats, with bands of the 95 % interval of the mean by Student's t. */
record SweepCurves(FigureCells cells) {
  private static final double CONFIDENCE = 0.975;
  private static final float BAND = 0.16f;
  private static final Color[] COLOURS = {
    Style.ROW, Style.COLUMN, Style.STATE, Style.REFERENCE, new Color(0xe6, 0x9f, 0x00), Style.DEVICE
  };

  List<JFreeChart> charts() {
    List<JFreeChart> charts = cells.panels().stream().map(this::chart).toList();
    shareRange(charts);
    return charts;
  }

  /** One scale for all panels, which are there to be compared. */
  private static void shareRange(List<JFreeChart> charts) {
    @Nullable Range all = null;
    for (JFreeChart chart : charts) {
      all = Range.combine(all, chart.getXYPlot().getRangeAxis().getRange());
    }
    for (JFreeChart chart : charts) {
      chart.getXYPlot().getRangeAxis().setRange(all);
    }
  }

  private Figure figure() {
    return cells.figure();
  }

  private JFreeChart chart(Object panel) {
    double[] places = places();
    ValueAxis across = SweepFigure.axis(figure().x(), places[0], places[places.length - 1]);
    XYPlot plot = new XYPlot(null, across, SweepFigure.axis(figure().y()), null);
    Style.apply(plot);
    int index = 0;
    for (Object series : cells.series()) {
      add(plot, index, panel, series);
      index++;
    }
    SweepFigure.addLaws(plot, index, figure(), places, Style.DEVICE);
    SweepFigure.mark(plot, figure());
    boolean hasLegend = figure().series() != null || !figure().marks().laws().isEmpty();
    return Charts.chart(SweepFigure.panelTitle(figure(), panel), plot, hasLegend);
  }

  private void add(XYPlot plot, int index, Object panel, Object name) {
    YIntervalSeries series = new YIntervalSeries(seriesName(name));
    for (Map.Entry<Place, SummaryStatistics> cell : cells.cells().entrySet()) {
      if (cell.getKey().panel().equals(panel) && cell.getKey().series().equals(name)) {
        add(series, cell.getKey().x(), cell.getValue());
      }
    }
    YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
    collection.addSeries(series);
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    Color colour = COLOURS[index % COLOURS.length];
    renderer.setSeriesPaint(0, colour);
    renderer.setSeriesFillPaint(0, colour);
    renderer.setSeriesStroke(0, new BasicStroke(2.2f));
    renderer.setAlpha(BAND);
    plot.setDataset(index, collection);
    plot.setRenderer(index, renderer);
  }

  /** Words speak for themselves; a number needs its label. */
  private String seriesName(Object value) {
    Measure measure = figure().series();
    if (measure == null) {
      return "mean";
    }
    String shown = SweepFigure.shown(value);
    return value instanceof Double ? measure.label() + " " + shown : shown;
  }

  private void add(YIntervalSeries series, double x, SummaryStatistics numbers) {
    double half = halfInterval(numbers);
    double mean = numbers.getMean();
    series.add(
        x,
        figure().y().drawn(mean),
        figure().y().drawn(mean - half),
        figure().y().drawn(mean + half));
  }

  /** Nothing where there is one repeat only. */
  static double halfInterval(SummaryStatistics numbers) {
    long count = numbers.getN();
    return count < 2
        ? 0
        : new TDistribution((double) count - 1).inverseCumulativeProbability(CONFIDENCE)
            * numbers.getStandardDeviation()
            / Math.sqrt((double) count);
  }

  private double[] places() {
    return cells.cells().keySet().stream().mapToDouble(Place::x).distinct().sorted().toArray();
  }
}
