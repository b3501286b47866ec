package org.crosspulse.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.crosspulse.learn.Drift;
import org.crosspulse.learn.EpochResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** What became of the changes that pulses asked for, over the epochs; one panel an array. */
public final class DriftFigure {
  private static final int PANEL_WIDTH = 640;
  private static final int HEIGHT = 820;
  private static final int CHANGES_WEIGHT = 3;

  private final List<EpochResult> epochs;
  private final int array;
  private final int cells;

  private DriftFigure(List<EpochResult> epochs, int array, int cells) {
    this.epochs = epochs;
    this.array = array;
    this.cells = cells;
  }

  /**
   * The figure.
   *
   * @param epochs at least one, with their drifts
   * @param cells how many each array has
   * @param subtitle says what was trained on what
   */
  public static Sheet of(List<EpochResult> epochs, List<Integer> cells, String subtitle) {
    List<JFreeChart> charts = new ArrayList<>();
    for (int array = 0; array < cells.size(); array++) {
      charts.add(new DriftFigure(epochs, array, cells.get(array)).chart());
    }
    return new Sheet(
        "What became of the changes that the pulses asked for",
        subtitle,
        charts,
        PANEL_WIDTH * charts.size() + 40,
        HEIGHT);
  }

  private JFreeChart chart() {
    NumberAxis axis = Charts.axis("epoch");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setRange(0.5, epochs.size() + 0.5);
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(axis);
    plot.setGap(14);
    plot.add(changes(), CHANGES_WEIGHT);
    plot.add(balance(), 1);
    return Charts.chart("array " + array, plot, true);
  }

  private XYPlot changes() {
    XYPlot plot = plot(Charts.logAxis("weight change of an epoch, mean over the cells"));
    Charts.add(plot, 0, mean("all steps, magnitudes added", Drift::activity), Style.THRESHOLD);
    Charts.add(plot, 1, mean("net of them", Drift::asked), Style.ROW);
    Charts.add(plot, 2, mean("made", Drift::made), Style.STATE);
    Charts.add(plot, 3, mean("drift: made, less the net", Drift::drift), Style.COLUMN);
    return plot;
  }

  private XYPlot balance() {
    NumberAxis axis = Charts.axis("correlation");
    axis.setRange(-1.05, 1.05);
    XYPlot plot = plot(axis);
    Charts.add(
        plot, 0, series("correlation of net and drift over the cells", Drift::balance), BALANCE);
    return plot;
  }

  private static final Color BALANCE = Style.REFERENCE;

  private static XYPlot plot(ValueAxis range) {
    XYPlot plot = new XYPlot(null, null, range, null);
    Style.apply(plot);
    return plot;
  }

  /** Left out where there is none: a logarithm has no zero. */
  private XYSeries mean(String name, ToDoubleFunction<Drift> sum) {
    XYSeries series = new XYSeries(name);
    for (EpochResult epoch : epochs) {
      double mean = sum.applyAsDouble(epoch.drifts().get(array)) / cells;
      if (mean > 0) {
        series.add(epoch.epoch(), mean);
      }
    }
    return series;
  }

  private XYSeries series(String name, ToDoubleFunction<Drift> value) {
    XYSeries series = new XYSeries(name);
    epochs.forEach(
        epoch -> series.add(epoch.epoch(), value.applyAsDouble(epoch.drifts().get(array))));
    return series;
  }
}
