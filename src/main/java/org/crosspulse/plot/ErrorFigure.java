package org.crosspulse.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.crosspulse.learn.EpochResult;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Errors over the epochs; below them the learning rate and what learning cost. */
public final class ErrorFigure {
  private static final int ERRORS_HEIGHT = 540;
  private static final int SMALL_HEIGHT = 170;
  private static final int AROUND = 210;

  /** Beyond so many epochs dots would run into each other. */
  private static final int MOST_DOTS = 60;

  private final List<EpochResult> epochs;

  private ErrorFigure(List<EpochResult> epochs) {
    this.epochs = epochs;
  }

  /**
   * The figure.
   *
   * @param epochs at least one
   * @param subtitle says what was trained on what
   */
  public static Sheet of(List<EpochResult> epochs, String subtitle) {
    ErrorFigure figure = new ErrorFigure(epochs);
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(epochAxis(epochs.size()));
    plot.setGap(14);
    plot.add(figure.errors(), ERRORS_HEIGHT);
    List<XYPlot> costs = figure.costs();
    costs.forEach(cost -> plot.add(cost, SMALL_HEIGHT));
    return new Sheet(
        "Learning by coincidence pulses",
        subtitle,
        List.of(Charts.chart("", plot, true)),
        1100,
        AROUND + ERRORS_HEIGHT + SMALL_HEIGHT * costs.size());
  }

  private static NumberAxis epochAxis(int epochs) {
    NumberAxis axis = new NumberAxis("epoch");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setRange(0.5, epochs + 0.5);
    Style.apply(axis);
    return axis;
  }

  private XYPlot errors() {
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(
        series("training error (before each batch was learned)", EpochResult::trainErrorPercent));
    data.addSeries(series("test error (after the epoch)", EpochResult::testErrorPercent));
    if (epochs.stream().allMatch(epoch -> epoch.validationErrorPercent() != null)) {
      data.addSeries(
          series(
              "validation error (images held out, after the epoch)",
              EpochResult::judgedErrorPercent));
    }
    return plot("wrong answers (%)", data, 1, Style.ROW, Style.COLUMN, Style.STATE);
  }

  /** The rate, and of the others those that this fidelity has. */
  private List<XYPlot> costs() {
    List<XYPlot> costs = new ArrayList<>();
    costs.add(cost("learning rate", 1, EpochResult::learningRate, Style.DEVICE));
    double coincidences = largest(EpochResult::coincidences);
    if (coincidences > 0) {
      int power = 3 * (int) Math.floor(Math.log10(coincidences) / 3);
      costs.add(
          cost(
              power == 0 ? "coincidences" : "coincidences (10" + superscript(power) + ")",
              Math.pow(10, -power),
              EpochResult::coincidences,
              Style.STATE));
    }
    if (epochs.stream().allMatch(epoch -> !Double.isNaN(epoch.pulseJoules()))) {
      Prefixed joules = Prefixed.of(largest(EpochResult::pulseJoules), "J");
      costs.add(
          cost(
              "energy (" + joules.symbol() + ")",
              joules.perUnit(),
              EpochResult::pulseJoules,
              Style.COLUMN));
    }
    return costs;
  }

  private XYPlot cost(
      String label, double perUnit, ToDoubleFunction<EpochResult> value, Color colour) {
    XYSeries series = series(label, epoch -> perUnit * value.applyAsDouble(epoch));
    XYPlot plot = plot(label, new XYSeriesCollection(series), 0, colour);
    plot.getRenderer().setSeriesVisibleInLegend(0, false);
    return plot;
  }

  private double largest(ToDoubleFunction<EpochResult> value) {
    return epochs.stream().mapToDouble(value).max().orElse(0);
  }

  private static String superscript(int power) {
    return Integer.toString(power)
        .chars()
        .mapToObj(digit -> "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1))
        .reduce("", String::concat);
  }

  private XYSeries series(String name, ToDoubleFunction<EpochResult> value) {
    XYSeries series = new XYSeries(name);
    epochs.forEach(epoch -> series.add(epoch.epoch(), value.applyAsDouble(epoch)));
    return series;
  }

  /** Lines from zero up, in these colours. */
  private XYPlot plot(String label, XYSeriesCollection data, double leastTop, Color... colours) {
    double top = Math.max(leastTop, data.getRangeUpperBound(false));
    NumberAxis axis = new NumberAxis(label);
    axis.setRange(0, top > 0 ? 1.08 * top : 1);
    Style.apply(axis);
    XYPlot plot = new XYPlot(data, null, axis, renderer(colours));
    Style.apply(plot);
    return plot;
  }

  private XYLineAndShapeRenderer renderer(Color... colours) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, epochs.size() <= MOST_DOTS);
    for (int series = 0; series < colours.length; series++) {
      renderer.setSeriesPaint(series, colours[series]);
      renderer.setSeriesStroke(series, Style.THICK_LINE);
      renderer.setSeriesShape(series, new Ellipse2D.Double(-4, -4, 8, 8));
    }
    return renderer;
  }
}
