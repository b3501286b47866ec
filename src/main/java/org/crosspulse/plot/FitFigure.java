package org.crosspulse.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.crosspulse.fit.FitResult;
import org.crosspulse.fit.Goodness;
import org.crosspulse.fit.data.Sweep;
import org.crosspulse.fit.data.Train;
import org.crosspulse.units.Quantity;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A fit at a glance: the data and the model, for a sweep on both a linear and a logarithmic scale,
 * and what is left between them.
 */
public final class FitFigure {
  private static final int CHART_WIDTH = 620;
  private static final int HEIGHT = 620;
  private static final double DOT = 4.4;
  private static final double DECADES = 100;
  private static final double LOWEST_DECADES = 1e-6;

  private final FitResult result;
  private final Prefixed unit;
  private final Prefixed errorUnit;

  private FitFigure(FitResult result) {
    this.result = result;
    String symbol = result.data() instanceof Sweep ? "A" : "S";
    double largest = Arrays.stream(result.data().measured()).map(Math::abs).max().orElse(0);
    this.unit = Prefixed.of(largest, symbol);
    this.errorUnit = Prefixed.of(result.goodness().largestError(), symbol);
  }

  /** The figure of one fit. */
  public static Sheet of(String title, FitResult result) {
    FitFigure figure = new FitFigure(result);
    List<JFreeChart> charts = new ArrayList<>();
    if (result.data() instanceof Sweep sweep) {
      charts.add(figure.levels("current over the voltage", "voltage (V)", sweep::volts, false));
      charts.add(figure.levels("the same, logarithmic", "voltage (V)", sweep::volts, true));
      double last = sweep.seconds(sweep.size() - 1);
      Prefixed seconds = Prefixed.of(last - sweep.seconds(0), "s");
      charts.add(
          figure.residuals(
              "time (" + seconds.symbol() + ")", row -> seconds.perUnit() * sweep.seconds(row)));
    } else if (result.data() instanceof Train train) {
      IntToDoubleFunction place = places(train);
      charts.add(figure.levels("conductance after the pulses", "pulses", place, false));
      charts.add(figure.residuals("pulses", place));
    }
    return new Sheet(
        title, figure.subtitle(), charts, Math.max(2, charts.size()) * CHART_WIDTH, HEIGHT);
  }

  /** How many pulses there were until each row: numbers of a table may begin again. */
  private static IntToDoubleFunction places(Train train) {
    double[] places = new double[train.size()];
    double sum = 0;
    for (int row = 0; row < places.length; row++) {
      sum += train.pulses(row);
      places[row] = sum;
    }
    return row -> places[row];
  }

  private String subtitle() {
    Goodness goodness = result.goodness();
    return String.format(
        Locale.ROOT,
        "R² = %.5f, rms error %s, %d rows, %d parameters fitted%s",
        goodness.rSquared(),
        Quantity.format(goodness.rmse(), result.data().unit()).replace("u", "µ"),
        goodness.rows(),
        goodness.free(),
        result.converged()
            ? goodness.isGood() ? "" : "; A POOR FIT"
            : "; THE FIT DID NOT CONVERGE");
  }

  private JFreeChart levels(
      String title, String domain, IntToDoubleFunction place, boolean logarithmic) {
    XYSeries data = new XYSeries("data", false, true);
    XYSeries model = new XYSeries("model", false, true);
    double least =
        LOWEST_DECADES * Arrays.stream(result.data().measured()).map(Math::abs).max().orElse(0);
    for (int row = 0; row < result.data().size(); row++) {
      add(data, place.applyAsDouble(row), result.data().measured()[row], logarithmic, least);
      add(model, place.applyAsDouble(row), result.shown(row), logarithmic, least);
    }
    String label = result.data().quantity() + (logarithmic ? "|" : "");
    String full = (logarithmic ? "|" : "") + label + " (" + unit.symbol() + ")";
    XYPlot plot = plot(domain, logarithmic ? logAxis(full, data) : new NumberAxis(full));
    // The first dataset is drawn first: the model lies over the dots.
    addDots(plot, 0, data, Style.ROW);
    Charts.add(plot, 1, model, Style.COLUMN, Style.LINE);
    return Charts.chart(title, plot, true);
  }

  /** Labels at whole powers of ten, where there are two of them at least. */
  private static LogAxis logAxis(String label, XYSeries data) {
    LogAxis axis = new LogAxis(label);
    if (data.getMaxY() > DECADES * data.getMinY()) {
      axis.setTickUnit(new NumberTickUnit(1));
    }
    return axis;
  }

  private void add(XYSeries series, double x, double value, boolean logarithmic, double least) {
    if (!logarithmic) {
      series.add(x, unit.perUnit() * value);
    } else {
      // A gap where there is nothing to draw on a logarithmic scale.
      double size = Math.abs(value);
      series.add(x, size > least ? unit.perUnit() * size : Double.NaN);
    }
  }

  private JFreeChart residuals(String domain, IntToDoubleFunction place) {
    XYSeries series = new XYSeries("model less data", false, true);
    for (int row = 0; row < result.data().size(); row++) {
      double error = result.shown(row) - result.data().measured()[row];
      series.add(place.applyAsDouble(row), errorUnit.perUnit() * error);
    }
    XYPlot plot = plot(domain, new NumberAxis("model less data (" + errorUnit.symbol() + ")"));
    plot.addRangeMarker(new ValueMarker(0, Style.THRESHOLD, Style.DASHED));
    addDots(plot, 0, series, Style.ROW);
    return Charts.chart("what the model leaves", plot, false);
  }

  private static XYPlot plot(String domain, ValueAxis range) {
    if (range instanceof NumberAxis numbers) {
      numbers.setAutoRangeIncludesZero(false);
    }
    XYPlot plot = Charts.plot(domain, range);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    return plot;
  }

  private static void addDots(XYPlot plot, int index, XYSeries series, Color colour) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    renderer.setSeriesPaint(0, colour);
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, renderer);
  }
}
