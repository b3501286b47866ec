package org.crosspulse.plot;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.crosspulse.study.CellSummary;
import org.crosspulse.study.Published;
import org.crosspulse.study.Sample;
import org.crosspulse.study.Study;
import org.crosspulse.study.StudyCell;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Test errors after the last epoch, a line a cell: mean and spread, beside what is published. */
public final class StudyComparison {
  private static final int WIDTH = 1300;
  private static final int CELL_HEIGHT = 34;
  private static final int AROUND = 210;
  private static final double OFFSET = 0.14;

  /** Below this no mark is drawn: a logarithmic axis has no zero. */
  private static final double LEAST_PERCENT = 0.01;

  private StudyComparison() {}

  /**
   * The figure.
   *
   * @param summaries of the study's cells, of which at least one has a run that is done
   */
  public static Sheet of(Study study, List<CellSummary> summaries) {
    boolean compared = study.cells().stream().anyMatch(cell -> cell.published() != null);
    XYIntervalSeries ours = new XYIntervalSeries("these runs");
    XYIntervalSeries theirs = new XYIntervalSeries("published");
    for (int index = 0; index < summaries.size(); index++) {
      CellSummary summary = summaries.get(index);
      if (!summary.done().isEmpty()) {
        Sample error = summary.finalError();
        add(ours, index - (compared ? OFFSET : 0), error.mean(), error.spreadOrZero());
      }
      Published published = summary.cell().published();
      if (published != null) {
        add(theirs, index + OFFSET, published.meanPercent(), published.spreadPercent());
      }
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(ours);
    if (compared) {
      data.addSeries(theirs);
    }
    XYPlot plot = new XYPlot(data, places(summaries), errorAxis(data), renderer());
    Style.apply(plot);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    return new Sheet(
        study.title(),
        "test error after the last epoch: mean and sample spread over the seeds",
        List.of(Charts.chart("", plot, compared)),
        WIDTH,
        AROUND + CELL_HEIGHT * summaries.size());
  }

  private static void add(XYIntervalSeries series, double place, double mean, double spread) {
    double drawn = Math.max(LEAST_PERCENT, mean);
    double low = Math.max(LEAST_PERCENT, mean - spread);
    series.add(place, place, place, drawn, low, Math.max(drawn, mean + spread));
  }

  private static SymbolAxis places(List<CellSummary> summaries) {
    String[] names = summaries.stream().map(summary -> name(summary.cell())).toArray(String[]::new);
    SymbolAxis axis = new SymbolAxis(null, names);
    axis.setInverted(true);
    axis.setRange(-0.6, names.length - 0.4);
    axis.setGridBandsVisible(false);
    Style.apply(axis);
    return axis;
  }

  private static String name(StudyCell cell) {
    return cell.panel().isEmpty() ? cell.line() : cell.panel() + ", " + cell.line();
  }

  private static PercentAxis errorAxis(XYIntervalSeriesCollection data) {
    DoubleSummaryStatistics range = new DoubleSummaryStatistics();
    for (int series = 0; series < data.getSeriesCount(); series++) {
      for (int item = 0; item < data.getItemCount(series); item++) {
        range.accept(data.getStartYValue(series, item));
        range.accept(data.getEndYValue(series, item));
      }
    }
    return new PercentAxis("test error (%)", range.getMin(), range.getMax());
  }

  private static XYErrorRenderer renderer() {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDefaultShapesFilled(true);
    renderer.setErrorStroke(Charts.LINE);
    Color[] colours = {Style.ROW, Style.COLUMN};
    Shape[] shapes = {new Ellipse2D.Double(-5, -5, 10, 10), diamond()};
    for (int series = 0; series < colours.length; series++) {
      renderer.setSeriesPaint(series, colours[series]);
      renderer.setSeriesShape(series, shapes[series]);
    }
    return renderer;
  }

  private static Shape diamond() {
    Path2D path = new Path2D.Double();
    path.moveTo(0, -6);
    path.lineTo(6, 0);
    path.lineTo(0, 6);
    path.lineTo(-6, 0);
    path.closePath();
    return path;
  }
}
