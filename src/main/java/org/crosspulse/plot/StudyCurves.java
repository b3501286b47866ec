package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.crosspulse.study.CellSummary;
import org.crosspulse.study.Published;
import org.crosspulse.study.Study;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Test error over the epochs, a panel for each of a study's, all on the same axes: the source
 * paper's Fig. 6. Lines are means over the seeds, bands reach from the lowest seed to the highest.
 */
public final class StudyCurves {
  private static final int MOST_IN_A_ROW = 4;
  private static final int PANEL_WIDTH = 480;
  private static final int PLOT_HEIGHT = 500;
  private static final int LEGEND_LINE = 22;
  private static final int LEGEND_INDENT = 60;
  private static final Color NO_PAINT = new Color(0, true);
  private static final int HEADER = 90;
  private static final float BAND = 0.16f;

  /** Zero errors have no place on a logarithmic axis. */
  private static final double LEAST_PERCENT = 0.01;

  private static final Color[] COLOURS = {
    Style.DEVICE,
    Style.COLUMN,
    Style.ROW,
    Style.STATE,
    new Color(0xcc, 0x79, 0xa7),
    new Color(0xe6, 0x9f, 0x00),
    new Color(0x56, 0xb4, 0xe9)
  };
  private static final float[][] DASHES = {{1, 0}, {9, 4}, {2, 3}};

  private final Study study;
  private final List<CellSummary> summaries;
  private final boolean isGrid;

  private StudyCurves(Study study, List<CellSummary> summaries) {
    this.study = study;
    this.summaries = summaries;
    this.isGrid = study.isGrid();
  }

  /**
   * The figure.
   *
   * @param summaries of the study's cells, of which at least one has a run that is done
   */
  public static Sheet of(Study study, List<CellSummary> summaries) {
    StudyCurves curves = new StudyCurves(study, summaries);
    List<JFreeChart> charts = study.panels().stream().map(curves::chart).toList();
    int columns = Math.min(MOST_IN_A_ROW, charts.size());
    int rows = (charts.size() + columns - 1) / columns;
    int width = Math.max(900, columns * PANEL_WIDTH);
    int height = HEADER + rows * (PLOT_HEIGHT + LEGEND_LINE * curves.legendLines());
    return new Sheet(study.title(), curves.subtitle(), charts, columns, width, height);
  }

  private String subtitle() {
    boolean compared = summaries.stream().anyMatch(summary -> summary.cell().published() != null);
    int most = summaries.stream().mapToInt(summary -> summary.done().size()).max().orElse(0);
    String seeds =
        most == 1
            ? "one seed"
            : "mean of up to " + most + " seeds, bands from the lowest to the highest";
    return "test error: "
        + seeds
        + (compared ? "; thin dashed: published after the last epoch" : "");
  }

  private JFreeChart chart(String panel) {
    NumberAxis epochs = new NumberAxis("epoch");
    epochs.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    epochs.setRange(0, 1 + summaries.stream().mapToInt(CellSummary::epochs).max().orElse(1));
    Style.apply(epochs);
    XYPlot plot = new XYPlot(null, epochs, errorAxis(), null);
    Style.apply(plot);
    List<CellSummary> lines =
        summaries.stream().filter(summary -> summary.cell().panel().equals(panel)).toList();
    for (int line = 0; line < lines.size(); line++) {
      add(plot, line, lines.get(line), isGrid ? styleOf(lines.get(line)) : line);
    }
    summaries.stream()
        .filter(summary -> summary.cell().name().equals(study.base()))
        .filter(base -> !base.cell().panel().equals(panel))
        .forEach(base -> addBase(plot, lines.size(), base));
    JFreeChart chart = Charts.chart(panel, plot, false);
    chart.addLegend(legend(plot));
    return chart;
  }

  /**
   * A line each, and empty ones where other panels have more: then all plots have the same height,
   * and can be compared across.
   */
  private LegendTitle legend(XYPlot plot) {
    LegendItemCollection items = plot.getLegendItems();
    while (items.getItemCount() < legendLines()) {
      LegendItem empty = new LegendItem(" ", NO_PAINT);
      empty.setLineVisible(false);
      empty.setShapeVisible(false);
      items.add(empty);
    }
    LegendTitle legend =
        new LegendTitle(() -> items, new ColumnArrangement(), new ColumnArrangement());
    legend.setItemFont(Style.LABEL);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setMargin(0, LEGEND_INDENT, 0, 0);
    return legend;
  }

  /** Of the panel with the most lines, with the base. */
  private int legendLines() {
    int most =
        study.panels().stream()
            .mapToInt(
                panel ->
                    (int)
                        summaries.stream()
                            .filter(summary -> summary.cell().panel().equals(panel))
                            .count())
            .max()
            .orElse(0);
    return study.base() == null ? most : most + 1;
  }

  private PercentAxis errorAxis() {
    DoubleSummaryStatistics range = new DoubleSummaryStatistics();
    for (CellSummary summary : summaries) {
      for (int epoch = 1; epoch <= summary.epochs(); epoch++) {
        Arrays.stream(summary.errorsAt(epoch)).map(StudyCurves::drawable).forEach(range);
      }
      Published published = summary.cell().published();
      if (published != null) {
        range.accept(drawable(published.meanPercent()));
      }
    }
    return new PercentAxis("test error (%)", range.getMin(), range.getMax());
  }

  private static double drawable(double percent) {
    return Math.max(LEAST_PERCENT, percent);
  }

  /** The base is in every panel, so that each tells what it has done to it. */
  private static void addBase(XYPlot plot, int index, CellSummary base) {
    add(plot, index, base, 0);
    plot.getRenderer(index).setSeriesPaint(0, Style.THRESHOLD);
    plot.getRenderer(index).setSeriesStroke(0, Style.DASHED);
  }

  private static void add(XYPlot plot, int index, CellSummary summary, int style) {
    Color colour = COLOURS[style % COLOURS.length];
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setSeriesPaint(0, colour);
    renderer.setSeriesFillPaint(0, colour);
    renderer.setSeriesStroke(0, stroke(style));
    renderer.setAlpha(BAND);
    plot.setDataset(index, new YIntervalSeriesCollection());
    ((YIntervalSeriesCollection) plot.getDataset(index)).addSeries(series(summary));
    plot.setRenderer(index, renderer);
    Published published = summary.cell().published();
    if (published != null) {
      ValueMarker marker = new ValueMarker(drawable(published.meanPercent()), colour, Style.DASHED);
      marker.setAlpha(0.5f);
      plot.addRangeMarker(index, marker, Layer.BACKGROUND);
    }
  }

  /** In a full table a line has the same colour in every panel. */
  private int styleOf(CellSummary summary) {
    return study.lines().indexOf(summary.cell().line());
  }

  private static Stroke stroke(int style) {
    return new BasicStroke(
        2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASHES[style % DASHES.length], 0);
  }

  private static YIntervalSeries series(CellSummary summary) {
    YIntervalSeries series = new YIntervalSeries(summary.cell().line());
    for (int epoch = 1; epoch <= summary.epochs(); epoch++) {
      DoubleSummaryStatistics seeds =
          Arrays.stream(summary.errorsAt(epoch)).map(StudyCurves::drawable).summaryStatistics();
      series.add(epoch, seeds.getAverage(), seeds.getMin(), seeds.getMax());
    }
    return series;
  }
}
